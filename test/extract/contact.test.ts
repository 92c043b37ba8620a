import {describe, expect, it} from 'vitest'
import {contactOf} from '../../pipeline/extract/contact.ts'

const line = (text: string, url?: string) => ({
  text,
  links: url === undefined ? [] : [{start: text.length - 1, end: text.length, url}]
})

describe('contactOf', () => {
  it.each([
    ['Nettredaktør: N. N.', {kind: 'person', role: 'Nettredaktør', name: 'N. N.'}],
    ['Ansvarleg redaktør: N. N.', {kind: 'person', role: 'Ansvarleg redaktør', name: 'N. N.'}],
    ['Editor-in-chief: N. N.', {kind: 'person', role: 'Editor-in-chief', name: 'N. N.'}],
    ['主编：N. N.', {kind: 'person', role: '主编', name: 'N. N.'}],
    ['Telefon: 22 24 90 90', {kind: 'office', role: 'Telefon', phone: '22 24 90 90'}],
    ['电话：+86 10 8531 9600', {kind: 'office', role: '电话', phone: '+86 10 8531 9600'}],
    ['E-post: post@example.no', {kind: 'office', role: 'E-post', email: 'post@example.no'}],
    ['Ansatte i KD: Depakatalog', {kind: 'office', role: 'Ansatte i KD', text: 'Depakatalog'}],
    ['Adresse: Gata 1, 0030 Oslo', {kind: 'office', role: 'Adresse', text: 'Gata 1, 0030 Oslo'}]
  ])('should read “%s”', (text, contact) => {
    expect(contactOf(line(text), null)).toEqual(contact)
  })

  it('should read a role before a name and a number without a colon', () => {
    expect(contactOf(line('Kommunikasjonssjef Ingrid B., telefon 900 00 000'), null)).toMatchObject({
      kind: 'person',
      role: 'Kommunikasjonssjef',
      name: 'Ingrid B.',
      phone: '900 00 000'
    })
  })

  it('should read a role that ends in the name of a post, with capitals or not', () => {
    const [english, norwegian] = [
      'Deputy Director General Ingrid B., phone +47 22 24 90 90',
      'Politisk seniorrådgiver Ingrid B., mobil 900 00 000'
    ].map(text => contactOf(line(text), null))
    expect(english).toMatchObject({kind: 'person', role: 'Deputy Director General', name: 'Ingrid B.'})
    expect(norwegian).toMatchObject({kind: 'person', role: 'Politisk seniorrådgiver', name: 'Ingrid B.'})
  })

  it('should not take a sentence for a role and a name', () => {
    expect(contactOf(line('Kommunikasjonssjef Ingrid B., som er på reise, svarer ikke.'), null)).toBeNull()
    expect(contactOf(line('Skipet Nordlys, bygd i 1994, har 22 24 90 90 tonn.'), null)).toBeNull()
  })

  it('should read a number behind “Tel:”, but not an address with the same scheme', () => {
    expect(contactOf(line('Tel: +86 21 6039 7500'), null)).toMatchObject({phone: '+86 21 6039 7500'})
    expect(contactOf(line('tel:+862160397500'), null)).toBeNull()
  })

  it('should say of a person, not of an office, on which day the source said so', () => {
    expect(contactOf(line('Redaktør: N. N.'), '2026-11-01')).toMatchObject({asOf: '2026-11-01'})
    expect(contactOf(line('Telefon: 22 24 90 90'), '2026-11-01')).not.toHaveProperty('asOf')
  })

  it('should keep the phone number of a person, not its marks in the name', () => {
    expect(contactOf(line('Pressekontakt: N. N., tlf. 900 00 000'), null)).toMatchObject({
      name: 'N. N.',
      phone: '900 00 000'
    })
  })

  it('should not make a person of an editor’s address', () => {
    expect(contactOf(line('Redaktør: redaksjon@example.no'), null)).toEqual({
      kind: 'office',
      role: 'Redaktør',
      email: 'redaksjon@example.no'
    })
  })

  it.each(['Ansvarlig for sidene:', 'Organisasjonsnummer: 872417842', 'Dato: 31.08.2017', 'En setning uten etikett'])(
    'should not read “%s”',
    text => expect(contactOf(line(text), null)).toBeNull()
  )
})
