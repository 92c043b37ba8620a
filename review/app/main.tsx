import {render} from 'preact'
import {App} from './app.tsx'
import {createSession} from './session.ts'

const session = createSession()
const place = document.getElementById('app')
if (place) render(<App session={session} />, place)
void session.start().catch(() => session.store.set({failure: 'Samsvar'}))
