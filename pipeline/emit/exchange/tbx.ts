import type {Concept, Term, Termbase, TermFact} from '../../model/index.ts'
import {type XmlNode, xml, xmlDocument} from './xml.ts'

/** A termbase as TBX-Basic, third version, in DCA style (ISO 30042:2019). */
export function toTbx({lang, title, publication, sources, concepts}: Termbase): string {
  const paragraphs = (texts: readonly string[]) => texts.map(text => xml('p', {}, [text]))
  const file = xml('fileDesc', {}, [
    xml('titleStmt', {}, [xml('title', {}, [title])]),
    ...(publication.length > 0 ? [xml('publicationStmt', {}, paragraphs(publication))] : []),
    xml('sourceDesc', {}, paragraphs(sources))
  ])
  return xmlDocument(
    xml('tbx', {type: 'TBX-Basic', style: 'dca', 'xml:lang': lang, xmlns: 'urn:iso:std:iso:30042:ed-2'}, [
      xml('tbxHeader', {}, [file]),
      xml('text', {}, [xml('body', {}, concepts.map(conceptEntry))])
    ])
  )
}

function conceptEntry({id, facts, languages}: Concept): XmlNode {
  return xml('conceptEntry', {id}, [
    ...facts.map(factElement),
    ...languages.map(({lang, facts: own, terms}) =>
      xml('langSec', {'xml:lang': lang}, [...own.map(factElement), ...terms.map(termSec)])
    )
  ])
}

/** A term and what is said of it, on one line. */
function termSec({term, facts}: Term): XmlNode {
  return {...xml('termSec', {}, [xml('term', {}, [term]), ...facts.map(factElement)]), flat: true}
}

function factElement({element, type, value}: TermFact): XmlNode {
  return xml(element, {type: type ?? undefined}, [value])
}
