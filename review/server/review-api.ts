import {type Context, Hono} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {streamSSE} from 'hono/streaming'
import {headsOf} from '../../pipeline/decisions/index.ts'
import {collectingRun, FileUnusable} from '../../pipeline/diagnostics/index.ts'
import {localeFor, locales} from '../../pipeline/language/messages.ts'
import {segmentsOf} from '../../pipeline/model/index.ts'
import {readWorkFolder} from '../../pipeline/store/work-folder.ts'
import {decisionRequest, type Refusal} from '../contract/draft-decision.ts'
import type {PartView} from '../contract/part-view.ts'
import {WINDOW_HEADER} from '../contract/window-header.ts'
import type {ReviewedWork, WorkList} from '../contract/work-entry.ts'
import {bundledFile} from './bundled-file.ts'
import {editionFile} from './edition-file.ts'
import {type Guarded, ownOrigin, safeHeaders, session} from './guard.ts'
import {catalogueOf} from './locale-catalogue.ts'
import {DecisionRefused} from './new-events.ts'
import type {OpenWorks} from './open-works.ts'
import {openapi} from './openapi.ts'
import {operations} from './operations.ts'
import {evidenceOf, type PartState} from './part-session.ts'
import {workProgress} from './progress.ts'
import {translationErrors} from './translation-errors.ts'
import {withEditionStates} from './with-edition-states.ts'
import type {WorkSession} from './work-session.ts'

export interface ReviewApi extends Guarded {
  readonly works: OpenWorks
  readonly locale: string
  readonly version: string
  /** Folder of the app's bundle. */
  readonly bundle: string
}

/** Bytes of a request: a bulk confirmation of the longest part fits. */
const MAX_BODY = 16 * 2 ** 20
/** Milliseconds between signs of life, so that a window sees that the server is gone. */
const HEARTBEAT = 5000

const statusOf = {
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 400,
  outdated: 409,
  'other-reviewer': 409,
  locked: 423,
  'too-large': 413,
  unusable: 422,
  nothing: 409,
  failed: 500
} as const satisfies Record<Refusal['error'], number>

/** The review server's requests and answers; thin over the sessions, without a port of its own. */
export function reviewApi({works, token, port, locale, version, bundle}: ReviewApi): Hono {
  const app = new Hono()
  app.use(safeHeaders(), ownOrigin({port}), session({token, port}))
  app.use('/api/*', bodyLimit({maxSize: MAX_BODY, onError: c => refuse(c, {error: 'too-large'})}))
  app.onError((error, c) => {
    if (error instanceof DecisionRefused) return refuse(c, error.refusal)
    if (error instanceof FileUnusable) return refuse(c, {error: 'unusable', reason: error.diagnostic.rule})
    return refuse(c, {error: 'failed', reason: error.message})
  })
  app.notFound(c => refuse(c, {error: 'not-found'}))

  app.get(operations.works.path, async c => {
    const entries = await Promise.all((await works.names()).map(listedWork))
    const list: WorkList = {works: entries.flat(), who: works.who, locale}
    return c.json(list)
  })
  app.get(operations.units.path, async c => {
    // Whoever loads a part anew sees its sources as they are by now.
    const name = c.req.param('work') ?? ''
    if (await (await workOf(c)).isOutdated()) await works.reopen(name)
    const {session, state} = await partOf(c)
    await session.refresh()
    return c.json(withEditionStates(session.part(state.view.part)?.view ?? state.view, session.folder.work))
  })
  app.get(operations.evidence.path, async c => {
    const {state} = await partOf(c)
    return c.json({evidence: evidenceOf(state, c.req.param('unit') ?? '')})
  })
  app.get(operations.history.path, async c => {
    const {session, state} = await partOf(c)
    return c.json(session.history(state.view.part, c.req.param('unit') ?? ''))
  })
  app.get(operations.places.path, async c => {
    const {session, state} = await partOf(c)
    const document = session.documents(state.view.part).find(({lang}) => lang === c.req.param('lang'))
    if (!document) throw notFound()
    return c.json(
      Object.fromEntries([...segmentsOf(document.sections)].map(({segment}) => [segment.id, segment.places]))
    )
  })
  app.get(operations.file.path, async c => {
    const {session, state} = await partOf(c)
    const edition = state.view.editions.find(({lang}) => lang === c.req.param('lang'))
    const bytes = edition && (await editionFile(works.root, session.folder.name, edition.file))
    if (!edition || !bytes) throw notFound()
    // Never as HTML: what comes from documents must not run.
    const type = edition.page === 'pdf' ? 'application/pdf' : 'text/plain; charset=utf-8'
    return c.body(edition.page === 'text' ? decoded(bytes) : bytes, 200, {'Content-Type': type})
  })
  app.get(operations.decisions.path, async c => {
    const session = await workOf(c)
    const events = session.events()
    return c.json({heads: headsOf(events), events})
  })
  app.post(operations.decide.path, async c => {
    const session = await workOf(c)
    const {drafts, who} = await bodyOf(c)
    if (who !== undefined && who !== works.who) throw new DecisionRefused({error: 'other-reviewer', reason: works.who})
    return c.json(await session.decide(drafts, windowOf(c)))
  })
  app.post(operations.undo.path, async c => {
    const {session, state} = await partOf(c)
    return c.json(await session.step(state.view.part, 'undo', windowOf(c)))
  })
  app.post(operations.redo.path, async c => {
    const {session, state} = await partOf(c)
    return c.json(await session.step(state.view.part, 'restore', windowOf(c)))
  })
  app.post(operations.realign.path, async c => {
    const {session, state} = await partOf(c)
    return c.json(await session.realign(state.view.part))
  })
  app.post(operations.reopen.path, async c => {
    await workOf(c)
    await works.reopen(c.req.param('work') ?? '')
    return c.json({})
  })
  app.get(operations.errors.path, async c => {
    const session = await workOf(c)
    const views = session.parts().map(({view}): PartView => view)
    return c.body(translationErrors(views, session.events(), localeFor(c.req.query('locale') ?? locale)), 200, {
      'Content-Type': 'text/tab-separated-values; charset=utf-8',
      'Content-Disposition': `attachment; filename="${session.folder.name}.translation-errors.tsv"`
    })
  })
  app.get(operations.messages.path, c => {
    const asked = locales.find(tag => tag === c.req.param('locale'))
    if (!asked) throw notFound()
    return c.json(catalogueOf(asked))
  })
  app.get(operations.events.path, c =>
    streamSSE(c, async stream => {
      const stop = works.listen(patch => void stream.writeSSE({event: 'patch', data: JSON.stringify(patch)}))
      stream.onAbort(stop)
      while (!stream.aborted) {
        await stream.writeSSE({event: 'alive', data: ''})
        for (const name of await works.outdated()) await stream.writeSSE({event: 'outdated', data: name})
        await stream.sleep(HEARTBEAT)
      }
    })
  )
  app.get(operations.openapi.path, c => c.json(openapi(version)))
  app.get('/*', async c => {
    const file = await bundledFile(bundle, c.req.path)
    if (!file) throw notFound()
    return c.body(file.bytes, 200, {'Content-Type': file.type, 'Cache-Control': file.cache})
  })
  return app

  async function workOf(c: Context): Promise<WorkSession> {
    const session = await works.open(c.req.param('work') ?? '')
    if (!session) throw notFound()
    return session
  }

  async function partOf(c: Context): Promise<{readonly session: WorkSession; readonly state: PartState}> {
    const session = await workOf(c)
    const state = session.part(c.req.param('part') ?? '')
    if (!state) throw notFound()
    return {session, state}
  }

  /** A work whose `work.yaml` cannot be read is left out of the list; the build says what is wrong with it. */
  async function listedWork(name: string): Promise<readonly ReviewedWork[]> {
    try {
      const session = await works.held(name)
      const {work} = session?.folder ?? (await readWorkFolder(works.root, name, collectingRun()))
      const parts = await workProgress(works.root, name, work, part => session?.part(part)?.alignment)
      return [{work: name, title: work.title ?? {}, parts}]
    } catch (error) {
      if (error instanceof FileUnusable) return []
      throw error
    }
  }
}

async function bodyOf(c: Context) {
  if (c.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json')
    throw new DecisionRefused({error: 'invalid', reason: 'content-type'})
  const body: unknown = await c.req.json().catch(() => undefined)
  const parsed = decisionRequest.safeParse(body)
  if (parsed.success) return parsed.data
  throw new DecisionRefused({error: 'invalid', reason: parsed.error.issues[0]?.path.join('.') ?? ''})
}

/** The window that asks, by a name that it gave itself; any other client has none. */
function windowOf(c: Context): string | undefined {
  return c.req.header(WINDOW_HEADER)
}

function refuse(c: Context, refusal: Refusal) {
  return c.json(refusal, statusOf[refusal.error])
}

function notFound(): DecisionRefused {
  return new DecisionRefused({error: 'not-found'})
}

/** Text as UTF-8, whatever it was in: UTF-16 with a byte order mark, else UTF-8, else Windows-1252. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
