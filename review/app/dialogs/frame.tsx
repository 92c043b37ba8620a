import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'
import {Glyph} from '../bar/glyph.tsx'
import {say} from '../words/say.ts'

/** A dialog over the screen: it takes the focus, Escape closes it, and Enter with Ctrl or Cmd sends its form from wherever one is in it. */
export function Frame({
  title,
  wide = false,
  onClose,
  children
}: {
  readonly title: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
  }, [])
  return (
    <dialog
      ref={element}
      class={wide ? 'wide' : ''}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
        const form = element.current?.querySelector('form')
        if (!form) return
        event.preventDefault()
        form.requestSubmit()
      }}
      onClick={event => {
        if (event.target === event.currentTarget) element.current?.close()
      }}
    >
      <div class="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="tool" aria-label={say('close')} onClick={() => element.current?.close()}>
          <Glyph name="close" size={18} />
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  )
}
