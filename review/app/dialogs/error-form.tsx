import {useState} from 'preact/hooks'
import type {DraftDecision} from '../../contract/draft-decision.ts'
import {shownLangs} from '../session.ts'
import type {State} from '../state.ts'
import {languageName, say} from '../words/say.ts'
import {mqmKinds} from './mqm.ts'
import {TextForm} from './text-form.tsx'

/** What is wrong, in which language, how it should read and why. */
export function ErrorForm({
  state,
  onSubmit
}: {
  readonly state: State
  readonly onSubmit: (result: DraftDecision['result']) => void
}) {
  const langs = langsOf(state)
  const [kind, setKind] = useState<string>('')
  const [lang, setLang] = useState(langs.includes(state.focus.lang) ? state.focus.lang : (langs[0] ?? ''))
  const [note, setNote] = useState('')
  return (
    <TextForm
      label={say('error.better')}
      submit={say('error.submit')}
      lang={lang}
      optional
      disabled={kind === ''}
      onSubmit={better =>
        onSubmit({
          kind,
          lang,
          ...(better !== '' && {better}),
          ...(note.trim() !== '' && {note: note.trim()})
        })
      }
    >
      <p class="quiet">{say('error.about')}</p>
      <label class="field">
        <span>{say('error.kind')}</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to choose here
          autoFocus
          value={kind}
          onChange={event => setKind(event.currentTarget.value)}
        >
          <option value="">{say('error.choose')}</option>
          {mqmKinds.map(name => (
            <option key={name} value={name}>
              {say(`mqm.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('error.lang')}</span>
        <select value={lang} onChange={event => setLang(event.currentTarget.value)}>
          {langs.map(tag => (
            <option key={tag} value={tag}>
              {languageName(tag, state.locale)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('error.note')}</span>
        <input type="text" value={note} onInput={event => setNote(event.currentTarget.value)} />
      </label>
    </TextForm>
  )
}

/** Languages in which the text may be wrong: the translations that are shown, or all where none is one. */
function langsOf(state: State): readonly string[] {
  const shown = shownLangs(state)
  const translated = shown.filter(tag => state.view?.editions.find(({lang}) => lang === tag)?.authority !== 'original')
  return translated.length > 0 ? translated : shown
}
