import {z} from 'zod'

/** ISO 8601 calendar date, or as much of it as the source states: `2017-08-31`, `2017-08`, `2017`. */
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** ISO 8601 calendar date, or an instant with its seconds and its zone: `2017-08-31`, `2017-08-31T12:00:00Z`, as feeds and memories want it. */
export const isoInstant = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/,
    {error: 'must be a date or an instant, such as 2017-08-31 or 2017-08-31T12:00:00Z'}
  )
