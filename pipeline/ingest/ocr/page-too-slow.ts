/** The engine did not end with a page within its time. */
export class PageTooSlow extends Error {
  override readonly name = 'PageTooSlow'
  readonly seconds: number

  constructor(seconds: number) {
    super(`no answer within ${seconds} s`)
    this.seconds = seconds
  }
}
