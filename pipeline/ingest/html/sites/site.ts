import type {Field} from '../../../model/source.ts'

/** Where things stand in the HTML of one site, by CSS selectors (see `selector.ts`). */
export interface Site {
  readonly name: string
  /** Host names without `www.`; subdomains count too. */
  readonly hosts: readonly string[]
  /** The page's own content: the first selector that finds something decides. */
  readonly main: readonly string[]
  /** What belongs to the page and stands outside its content, such as whom to ask. It comes after the content. */
  readonly also: readonly string[]
  /** What stands inside the content and is not of it: menus, share buttons, banners. */
  readonly without: readonly string[]
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>
}
