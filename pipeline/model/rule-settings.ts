import {z} from 'zod'

/** How loud a rule of the checks is; `off` silences it. */
export const ruleLevel = z.enum(['off', 'info', 'warning', 'error'])

/** Rules of the checks by id, each with its level: `check:width: off`. A rule that is not named keeps the severity of the catalogue. */
export const ruleSettings = z.record(z.string().regex(/^check:[a-z]+(?:-[a-z]+)*$/), ruleLevel).readonly()
export type RuleSettings = z.infer<typeof ruleSettings>
