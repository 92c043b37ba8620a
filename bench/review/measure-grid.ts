import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Browser} from 'playwright-core'
import {appBundle} from '../../review/server/app-bundle.ts'
import {bundledFile} from '../../review/server/bundled-file.ts'
import {catalogueOf} from '../../review/server/locale-catalogue.ts'
import {manyRows} from './many-rows.ts'

/** Key presses that are measured, after some that are not. */
const [PRESSES, WARM] = [200, 20]

/** `cpu`: mean time that the page's main thread worked for a press, which other programs on the machine do not add to. */
interface Presses {
  readonly median: number
  readonly p95: number
  readonly most: number
  readonly cpu: number
}

/** Milliseconds. `firstRows`: from the arrival of the data to the first rows on the screen. `key`: from a key press to the frame that shows it. */
export interface Measured {
  readonly rows: number
  readonly bytes: number
  readonly firstRows: number
  readonly key: Presses
  readonly confirm: Presses
}

/** The real app on a part of so many rows in three languages; the server only hands out what is there and takes every decision. */
export async function measureGrid(browser: Browser, rows: number): Promise<Measured> {
  const bundle = await appBundle()
  const view = JSON.stringify(manyRows(rows))
  const list = JSON.stringify({
    works: [{work: 'many', title: {}, parts: [{part: 'rows', langs: ['nb', 'en', 'zh-Hans'], units: rows, pairs: []}]}],
    who: 'Bench',
    locale: 'en'
  })
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const json = (text: string) => response.writeHead(200, {'Content-Type': 'application/json'}).end(text)
    if (path === '/api/works') return json(list)
    if (path.endsWith('/units')) return json(view)
    if (path.endsWith('/places')) return json('{}')
    if (path.endsWith('/evidence')) return json('{"evidence": []}')
    if (path.startsWith('/api/messages/')) return json(JSON.stringify(catalogueOf('en')))
    if (path === '/api/events')
      return void response.writeHead(200, {'Content-Type': 'text/event-stream'}).write('event: alive\ndata:\n\n')
    if (path.startsWith('/api/')) return json('{"events": [], "patches": []}')
    const file = await bundledFile(bundle, path)
    return file ? response.writeHead(200, {'Content-Type': file.type}).end(file.bytes) : response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const page = await browser.newPage({viewport: {width: 1440, height: 900}})
  await page.addInitScript(() => {
    const parse = Response.prototype.json
    // When the data of the part have come: the moment from which the first rows count.
    Response.prototype.json = async function (this: Response) {
      if (!this.url.endsWith('/units')) return parse.call(this)
      const text = await this.text()
      performance.mark('arrived')
      return JSON.parse(text)
    }
    const look = new MutationObserver(() => {
      if (!document.querySelector('[role=grid] [data-row]')) return
      look.disconnect()
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')))
    })
    look.observe(document, {childList: true, subtree: true})
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  const firstRows = await page.evaluate(
    () => performance.getEntriesByName('shown')[0]!.startTime - performance.getEntriesByName('arrived')[0]!.startTime
  )
  const metrics = await page.context().newCDPSession(page)
  await metrics.send('Performance.enable', {timeDomain: 'threadTicks'})
  const worked = async (): Promise<number> => {
    const {metrics: all} = await metrics.send('Performance.getMetrics')
    return 1000 * (all.find(({name}) => name === 'TaskDuration')?.value ?? 0)
  }
  const pressing = async (key: string): Promise<Presses> => {
    const before = await worked()
    const times = await page.evaluate(
      async ({key, presses, warm}) => {
        const times: number[] = []
        for (let press = 0; press < presses + warm; press++) {
          const grid = document.querySelector<HTMLElement>('[role=grid]')!
          const before = document.querySelector('.row.in-focus')
          const begun = performance.now()
          grid.dispatchEvent(new KeyboardEvent('keydown', {key, code: key, bubbles: true, cancelable: true}))
          // The state is drawn in the microtasks and the next turn; reading a height forces the layout that a frame would do.
          while (document.querySelector('.row.in-focus') === before) await new Promise(resolve => setTimeout(resolve))
          void grid.scrollHeight
          if (press >= warm) times.push(performance.now() - begun)
          await new Promise(resolve => requestAnimationFrame(resolve))
        }
        return times.sort((a, b) => a - b)
      },
      {key, presses: PRESSES, warm: WARM}
    )
    return {...summary(times), cpu: rounded(((await worked()) - before) / (PRESSES + WARM))}
  }
  const key = await pressing('ArrowDown')
  const confirm = await pressing('Enter')
  await page.close()
  server.closeAllConnections()
  server.close()
  return {rows, bytes: view.length, firstRows: rounded(firstRows), key, confirm}
}

function summary(times: readonly number[]) {
  const at = (share: number) => rounded(times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0)
  return {median: at(0.5), p95: at(0.95), most: at(1)}
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
