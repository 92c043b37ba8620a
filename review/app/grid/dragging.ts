import type {Perform} from '../actions/performer.ts'
import type {Session} from '../session.ts'
import {pointedAt} from './pointed-at.ts'

/** Linking with the mouse: a text is taken by its grip, so that its words can be selected, and dropped on another row. */
export function dragging({store}: Session, perform: Perform) {
  return {
    onDragStart(event: DragEvent): void {
      const {segment, lang} = pointedAt(event.target)
      const isGrip = event.target instanceof Element && event.target.matches('.grip')
      if (!isGrip || segment === undefined || lang === undefined) {
        event.preventDefault()
        return
      }
      event.dataTransfer?.setData('text/plain', segment)
      event.dataTransfer?.setDragImage((event.target as Element).parentElement!, 0, 0)
      store.set({carried: {segment, lang}})
    },
    onDragOver(event: DragEvent): void {
      const {carried} = store.get()
      if (!carried) return
      event.preventDefault()
      showLanding(cellOf(event.target, carried.lang))
    },
    onDragEnd(): void {
      showLanding(null)
      store.set({carried: null})
    },
    onDrop(event: DragEvent): void {
      event.preventDefault()
      showLanding(null)
      const {carried, focus} = store.get()
      const {row, lang = focus.lang} = pointedAt(event.target)
      if (row === undefined || !carried) return
      store.set({focus: {row, lang, segment: 0}})
      perform('link')
    }
  }
}

/** The cell that a text comes into: in its own column, whichever it is dropped on. */
function cellOf(target: EventTarget | null, lang: string): Element | null {
  const row = target instanceof Element ? target.closest('[data-row]') : null
  return row?.querySelector(`[data-lang="${CSS.escape(lang)}"]`) ?? null
}

function showLanding(cell: Element | null): void {
  for (const shown of document.querySelectorAll('.landing')) if (shown !== cell) shown.classList.remove('landing')
  cell?.classList.add('landing')
}
