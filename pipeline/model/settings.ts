import {z} from 'zod'
import {languageTag} from './language-tag.ts'
import {ruleSettings} from './rule-settings.ts'

const webAddress = z.url({protocol: /^https?$/})
const localised = z.record(languageTag, z.string())

/** Who runs the site that the feeds are for. `url` identifies them in catalogues; `organisation` is a Norwegian organisation number. */
export const operator = z
  .strictObject({
    name: z.string().min(1),
    url: webAddress,
    email: z.email().optional(),
    organisation: z
      .string()
      .regex(/^\d{9}$/)
      .optional()
  })
  .readonly()
export type Operator = z.infer<typeof operator>

/** The site that the feeds are for. */
export const site = z
  .strictObject({
    /** Where the site stands: the address that paths in the feeds begin at. Without it there are no feeds that need absolute addresses. */
    baseUrl: webAddress.optional(),
    operator: operator.optional(),
    title: localised.optional(),
    description: localised.optional(),
    /** Languages that the site offers; those of each work where left out. What a part lacks gets a stated fallback. */
    languages: z.array(languageTag).readonly().optional(),
    /** Themes of the corpus, from the EU's vocabulary of data themes. */
    themes: z.array(webAddress).min(1).readonly().optional(),
    /** Put specimens and editions with unknown rights into the feeds too, marked `noindex`. */
    includeSpecimens: z.boolean().optional()
  })
  .readonly()
export type Site = z.infer<typeof site>

/** `samsvar.config.yaml`, beside `sources/`. */
export const settings = z
  .strictObject({
    site: site.optional(),
    /** Rules of the checks, for all works; a work's own `checks` win. Since 1.2. */
    checks: ruleSettings.optional()
  })
  .readonly()
export type Settings = z.infer<typeof settings>
