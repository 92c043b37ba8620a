import {z} from 'zod'

/** ISO 8601 calendar date, or as much of it as the source states: `2017-08-31`, `2017-08`, `2017`. */
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
