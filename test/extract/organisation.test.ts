import {describe, expect, it} from 'vitest'
import {isOrganisationNumber, organisationOf} from '../../pipeline/extract/organisation.ts'
import {readText, rulesOf} from './read.ts'

describe('organisationOf', () => {
  it.each([
    'Organisasjonsnummer: 872417842',
    'Org.nr. 872 417 842',
    'Organisation number: NO 872 417 842 MVA',
    '组织编号：872417842'
  ])('should read “%s”', line => expect(organisationOf(line)).toEqual({number: '872417842', valid: true}))

  it('should say where the check digit is wrong', () => {
    expect(organisationOf('Org.nr.: 872417843')).toEqual({number: '872417843', valid: false})
  })

  it.each(['Telefon: 872417842', 'Organisasjonsnummer: 87241', '872417842', 'Organisasjonsnummer: 8724178421'])(
    'should not read “%s”',
    line => expect(organisationOf(line)).toBeNull()
  )
})

describe('isOrganisationNumber', () => {
  it('should accept numbers of which the last digit follows from the others', () => {
    for (const number of ['872417842', '974760673', '889640782']) expect(isOrganisationNumber(number)).toBe(true)
  })

  it('should not accept any other last digit', () => {
    for (const digit of '013456789') expect(isOrganisationNumber(`87241784${digit}`)).toBe(false)
  })

  it('should not accept a number that begins with another digit than 8 or 9', () => {
    expect(isOrganisationNumber('123456785')).toBe(false)
  })
})

describe('extract:organisation-invalid', () => {
  const page = (number: string) => `# T\n\nTelefon: 22 24 90 90\n\nOrganisasjonsnummer: ${number}\n`

  it('should be reported where the check digit is wrong', async () =>
    expect(rulesOf(await readText(page('872417843')))).toEqual(['extract:organisation-invalid']))

  it('should not be reported where it is right', async () =>
    expect(rulesOf(await readText(page('872417842')))).toEqual([]))
})
