import type {FeedEdition, Site, WorkFeed} from '../../model/index.ts'
import {licenceAddress} from './licence-address.ts'
import {siteAddress} from './site-address.ts'

type Node = Readonly<Record<string, unknown>>

/**
 * The editions of a part as schema.org has them: a `Report` each, translations tied to what they were made from. The ministry is the
 * creator of all, and the publisher of what it issued itself; what others translated, the site's operator answers for.
 */
export function jsonLd(feed: WorkFeed, part: string, site: Site & {readonly baseUrl: string}): Node {
  const editions = feed.editions.filter(edition => edition.part === part)
  return {'@context': 'https://schema.org', '@graph': editions.map(edition => report(edition, editions, site))}
}

function report(edition: FeedEdition, editions: readonly FeedEdition[], site: Site & {readonly baseUrl: string}): Node {
  const {lang, authority, rights, source, publisher, published, period, topics, retrieved} = edition
  const idOf = (one: FeedEdition) => siteAddress(site.baseUrl, one.path)
  const translations = editions.filter(({translationOf}) => translationOf === lang)
  const original = editions.find(one => one.lang === edition.translationOf)
  const issuer = publisher && {
    '@type': 'GovernmentOrganization',
    name: publisher.name,
    ...(publisher.url !== null && {url: publisher.url})
  }
  const operator = site.operator && {'@type': 'Organization', name: site.operator.name, url: site.operator.url}
  const isTheirs = authority === 'original' || authority === 'official-translation'
  const ours = isTheirs ? issuer : operator
  return defined({
    '@type': 'Report',
    '@id': idOf(edition),
    url: idOf(edition),
    name: edition.title,
    inLanguage: lang,
    genre: edition.type,
    creator: authority === 'specimen' ? operator : issuer,
    publisher: ours,
    sdPublisher: operator,
    datePublished: published,
    dateModified: retrieved,
    temporalCoverage: period && (period.end === null ? `${period.start}/..` : `${period.start}/${period.end}`),
    keywords: topics.length > 0 ? topics : null,
    isBasedOn: source,
    license: licenceAddress(rights.licence),
    creditText: rights.attribution,
    creativeWorkStatus: authority,
    workTranslation: translations.length > 0 ? translations.map(one => ({'@id': idOf(one)})) : null,
    translationOfWork: original ? {'@id': idOf(original)} : null
  })
}

function defined(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && value !== undefined))
}
