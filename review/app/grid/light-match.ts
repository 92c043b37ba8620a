/** Makes all words of the match under the pointer stand out, in the row and in the list beside it; none where it is over no word. */
export function lightMatch(target: EventTarget | null): void {
  const match = target instanceof Element ? target.closest<HTMLElement>('[data-match]')?.dataset.match : undefined
  for (const word of document.querySelectorAll<HTMLElement>('[data-match]'))
    word.toggleAttribute('data-lit', match !== undefined && word.dataset.match === match)
}
