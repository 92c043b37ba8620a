import type {ComponentChildren} from 'preact'
import {useState} from 'preact/hooks'
import {say} from '../words/say.ts'

/** A text to be written, and a button that takes it. */
export function TextForm({
  label,
  text: before = '',
  lang,
  submit,
  optional = false,
  disabled = false,
  onSubmit,
  children
}: {
  readonly label: string
  readonly text?: string
  readonly lang?: string | undefined
  readonly submit: string
  readonly optional?: boolean
  readonly disabled?: boolean
  readonly onSubmit: (text: string) => void
  readonly children?: ComponentChildren
}) {
  const [text, setText] = useState(before)
  const isReady = !disabled && (optional || text.trim() !== '')
  const send = (): void => {
    if (isReady) onSubmit(text.trim())
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      <label class="field">
        <span>{label}</span>
        <textarea
          rows={4}
          value={text}
          {...(lang !== undefined && {lang})}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to write in this field
          autoFocus={!children}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <span class="quiet">{say('form.hint')}</span>
        <button type="submit" class="action primary" disabled={!isReady}>
          {submit}
        </button>
      </div>
    </form>
  )
}
