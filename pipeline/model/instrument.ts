import {z} from 'zod'
import {id} from './block.ts'
import {isoDate} from './iso-date.ts'

/** A term and what the document means by it, as printed; `block` is where it says so. */
export const definition = z.object({term: z.string(), text: z.string(), block: id}).readonly()
export type Definition = z.infer<typeof definition>

/** Who signs, by office: a person's name is left to the block's own text. What the block does not say is null. */
export const signatory = z
  .object({
    /** For whom: "Norge", "the Government of the People's Republic of China". */
    party: z.string().nullable(),
    /** "Kunnskapsdepartementet". */
    office: z.string().nullable(),
    /** "Ekspedisjonssjef". */
    role: z.string().nullable(),
    /** What stands in brackets: "ikke undertegnet". */
    note: z.string().nullable(),
    blocks: z.array(id).min(1).readonly()
  })
  .readonly()
export type Signatory = z.infer<typeof signatory>

/** A signature block. */
export const signature = z
  .object({
    section: id,
    place: z.string().nullable(),
    date: isoDate.nullable(),
    signatories: z.array(signatory).readonly()
  })
  .readonly()
export type Signature = z.infer<typeof signature>
