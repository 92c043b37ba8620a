import type {Options} from 'rehype-remark'

/** Turns one kind of element into mdast. */
export type Handle = NonNullable<NonNullable<NonNullable<Options['handlers']>[string]>>
export type State = Parameters<Handle>[0]
