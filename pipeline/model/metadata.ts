import {z} from 'zod'
import {isoDate} from './iso-date.ts'

export const titledLink = z.object({title: z.string(), url: z.string().nullable()}).readonly()
export type TitledLink = z.infer<typeof titledLink>

export const attachment = z
  .object({title: z.string(), url: z.string().nullable(), mediaType: z.string().optional(), bytes: z.int().optional()})
  .readonly()

/** `text` is the period as it stands in the source. */
export const period = z.object({start: isoDate, end: isoDate.nullable(), text: z.string()}).readonly()
export type Period = z.infer<typeof period>

export const contact = z
  .object({
    kind: z.enum(['office', 'person']),
    /** The label before the colon, as printed: "Ansvarlig redaktør", "Telefon". */
    role: z.string(),
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    url: z.string().optional(),
    /** What the line gives where it is none of the above: "Depakatalog". */
    text: z.string().optional(),
    /** The day on which the source said so; persons only. */
    asOf: isoDate.optional()
  })
  .readonly()
export type Contact = z.infer<typeof contact>

/** Nine digits and whether the check digit (modulus 11, weights 3 2 7 6 5 4 3 2) is right. Source: Brønnøysundregistrene. */
export const organisation = z.object({number: z.string(), valid: z.boolean()}).readonly()

export const metadata = z
  .object({
    title: z.string().nullable(),
    type: z.string().nullable(),
    published: isoDate.nullable(),
    signed: isoDate.nullable(),
    /** When the page says that it was last changed. */
    updated: isoDate.optional(),
    publisher: z.object({name: z.string(), url: z.string().nullable()}).readonly().nullable(),
    period: period.nullable(),
    topics: z.array(z.string()).readonly(),
    attachments: z.array(attachment).readonly(),
    related: z.array(titledLink).readonly(),
    contacts: z.array(contact).readonly(),
    organisation: organisation.nullable(),
    /** The path that a page shows above its title, outermost first; the page itself has no address. */
    breadcrumb: z.array(titledLink).readonly().optional(),
    /** The page's versions in the languages that it names (`hreflang`). */
    alternates: z
      .array(z.object({lang: z.string(), url: z.string()}).readonly())
      .readonly()
      .optional()
  })
  .readonly()
export type Metadata = z.infer<typeof metadata>
