import {gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {isPrivateAddress} from '../../pipeline/fetch/is-private-address.ts'
import {loopbackFetcher, loopbackServer} from './loopback-server.ts'

const html = (text: string) => `<!doctype html><title>A</title><p>${text}</p>`

describe('a page', () => {
  it('should come with its bytes, headers and final address, asked for by a name and a contact', async () => {
    let agent = ''
    const {origin} = await loopbackServer({
      '/old': (_, response) => response.writeHead(301, {location: '/new'}).end(),
      '/new': (request, response) => {
        agent = request.headers['user-agent'] ?? ''
        response.writeHead(200, {'content-type': 'text/html', etag: '"1"'}).end(html('ja'))
      }
    })
    const fetched = await loopbackFetcher().fetch(`${origin}/old`)
    expect(fetched).toMatchObject({state: 'new', answer: {url: `${origin}/new`, status: 200, headers: {etag: '"1"'}}})
    expect(fetched.state === 'new' && Buffer.from(fetched.answer.bytes).toString()).toBe(html('ja'))
    expect(agent).toBe('Samsvar/0 (Test; test@example.org)')
  })

  it('should not be sent again where the server says that it is the same', async () => {
    const {origin} = await loopbackServer({
      '/a': (request, response) => {
        const same = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] !== undefined
        response.writeHead(same ? 304 : 200, {etag: '"1"'}).end(same ? '' : 'text')
      }
    })
    const own = loopbackFetcher()
    const known = {etag: '"1"', lastModified: 'Thu, 31 Aug 2017 08:00:00 GMT'}
    expect((await own.fetch(`${origin}/a`, known)).state).toBe('unchanged')
    expect((await own.fetch(`${origin}/a`)).state).toBe('new')
  })

  it('should be unpacked', async () => {
    const {origin} = await loopbackServer({
      '/a': (_, response) => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync('text'))
    })
    const fetched = await loopbackFetcher().fetch(`${origin}/a`)
    expect(fetched.state === 'new' && Buffer.from(fetched.answer.bytes).toString()).toBe('text')
  })

  it.each(['gzip', 'br'])('should not be missed where nothing comes that could be unpacked: %s', async coding => {
    const {origin} = await loopbackServer({
      '/old': (_, response) => response.writeHead(301, {location: '/a', 'content-encoding': coding}).end(),
      '/a': (_, response) => response.writeHead(304, {'content-encoding': coding}).end()
    })
    const own = loopbackFetcher({retries: 0})
    expect((await own.fetch(`${origin}/old`, {etag: '"1"', at: `${origin}/a`})).state).toBe('unchanged')
    // Who was told nothing of what we have cannot say that it is the same.
    expect(await own.fetch(`${origin}/a`)).toMatchObject({state: 'refused', rule: 'fetch:failed'})
  })

  it('should not be taken for whole where what is packed breaks off', async () => {
    const {origin} = await loopbackServer({
      '/a': (_, response) =>
        response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync('text'.repeat(99)).subarray(0, 20))
    })
    expect(await loopbackFetcher({retries: 0}).fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:failed'})
  })
})

describe('what we have', () => {
  it('should not be told to another address that the one we ask for leads to now', async () => {
    const {origin} = await loopbackServer({
      '/latest': (_, response) => response.writeHead(302, {location: '/2020'}).end(),
      // A file that is older than the one that we have from elsewhere.
      '/2020': (request, response) =>
        request.headers['if-modified-since'] === undefined
          ? response.end('the plan of 2020')
          : response.writeHead(304).end()
    })
    const known = {lastModified: 'Thu, 31 Aug 2017 08:00:00 GMT', at: `${origin}/2019`}
    expect((await loopbackFetcher().fetch(`${origin}/latest`, known)).state).toBe('new')
  })
})

describe('a host', () => {
  it('should have one line with and without www', async () => {
    const times: number[] = []
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        times.push(performance.now())
        response.end('a')
      }
    })
    const {port} = new URL(origin)
    const own = loopbackFetcher({
      delay: 60,
      lookup: (_host, _options, callback) => callback(null, [{address: '127.0.0.1', family: 4}])
    })
    const fetched = await Promise.all(
      ['plans.test', 'www.plans.test'].map(name => own.fetch(`http://${name}:${port}/a`))
    )
    expect(fetched.map(({state}) => state)).toEqual(['new', 'new'])
    const [one = 0, two = 0] = times
    expect(two - one).toBeGreaterThan(55)
  })

  it('should have its whole time, however long the others were asked meanwhile', async () => {
    const {origin} = await loopbackServer({'/a': (_, response) => response.end('a')})
    const own = loopbackFetcher({hostTime: 900})
    await own.fetch(`${origin}/a`)
    await new Promise(done => setTimeout(done, 1000))
    expect((await own.fetch(`${origin}/a`)).state).toBe('new')
  })

  it('should not be asked by those in its line either once it says no', async () => {
    const {origin, asked} = await loopbackServer({
      '/a': (_, response) => void setTimeout(() => response.writeHead(403).end(), 50)
    })
    const own = loopbackFetcher()
    const fetched = await Promise.all([own.fetch(`${origin}/a`), own.fetch(`${origin}/b`)])
    expect(fetched).toMatchObject([{rule: 'fetch:refused'}, {rule: 'fetch:host-left-alone'}])
    expect(asked).toEqual(['/robots.txt', '/a'])
  })

  it('should be left alone where it asks for a pause that is longer than its time', async () => {
    const {origin, asked} = await loopbackServer({
      '/robots.txt': (_, response) => response.end('User-agent: *\nCrawl-delay: 86400\n'),
      '/a': (_, response) => response.end('a')
    })
    expect(await loopbackFetcher().fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:host-left-alone'})
    expect(asked).toEqual(['/robots.txt'])
  })

  it('should be asked over one connection, one request after the other, with a pause between them', async () => {
    const sockets = new Set<unknown>()
    const times: number[] = []
    let [under, most] = [0, 0]
    const {origin} = await loopbackServer({
      '/a': (request, response) => {
        sockets.add(request.socket)
        times.push(performance.now())
        most = Math.max(most, ++under)
        setTimeout(() => {
          under--
          response.end('a')
        }, 20)
      }
    })
    const own = loopbackFetcher({delay: 60})
    await Promise.all([1, 2, 3].map(() => own.fetch(`${origin}/a`)))
    expect({sockets: sockets.size, most}).toEqual({sockets: 1, most: 1})
    const [one = 0, two = 0, three = 0] = times
    expect(Math.min(two - one, three - two)).toBeGreaterThan(75)
  })

  it('should not hold up another one', async () => {
    const slow = await loopbackServer({'/a': (_, response) => void setTimeout(() => response.end('a'), 400)})
    const quick = await loopbackServer({'/a': (_, response) => response.end('a')})
    const own = loopbackFetcher()
    const order: string[] = []
    await Promise.all(
      [slow, quick].map(async ({origin}, index) => {
        await own.fetch(`${origin}/a`)
        order.push(index === 0 ? 'slow' : 'quick')
      })
    )
    expect(order).toEqual(['quick', 'slow'])
  })
})

describe('robots.txt', () => {
  it('should be obeyed', async () => {
    const {origin, asked} = await loopbackServer({
      '/robots.txt': (_, response) => response.end('User-agent: samsvar\nDisallow: /closed\n'),
      '/closed/a': (_, response) => response.end('a'),
      '/open': (_, response) => response.end('a')
    })
    const own = loopbackFetcher()
    expect(await own.fetch(`${origin}/closed/a`)).toMatchObject({state: 'refused', rule: 'fetch:robots-disallowed'})
    expect((await own.fetch(`${origin}/open`)).state).toBe('new')
    expect(asked).toEqual(['/robots.txt', '/open'])
  })

  it('should keep everything closed where it cannot be read', async () => {
    const {origin, asked} = await loopbackServer({
      '/robots.txt': (_, response) => response.writeHead(500).end(),
      '/a': (_, response) => response.end('a')
    })
    const own = loopbackFetcher({retries: 0})
    expect(await own.fetch(`${origin}/a`)).toMatchObject({state: 'refused', rule: 'fetch:robots-unreachable'})
    expect(asked).toEqual(['/robots.txt'])
  })

  it('should be obeyed on the host that a page is passed on to', async () => {
    const other = await loopbackServer({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /\n'),
      '/b': (_, response) => response.end('b')
    })
    const {origin} = await loopbackServer({
      '/a': (_, response) => response.writeHead(302, {location: `${other.origin}/b`}).end()
    })
    expect(await loopbackFetcher().fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:robots-disallowed'})
    expect(other.asked).toEqual(['/robots.txt'])
  })

  it('should set the pace and name the sitemaps', async () => {
    const {origin} = await loopbackServer({
      '/robots.txt': (_, response) =>
        response.end('User-agent: *\nCrawl-delay: 0.3\nSitemap: https://example.org/sitemap.xml\n'),
      '/a': (_, response) => response.end('a')
    })
    const own = loopbackFetcher()
    expect(await own.sitemaps(origin)).toEqual(['https://example.org/sitemap.xml'])
    const started = performance.now()
    await Promise.all([own.fetch(`${origin}/a`), own.fetch(`${origin}/a`)])
    expect(performance.now() - started).toBeGreaterThan(590)
  })
})

describe('a host that says no', () => {
  it.each([
    ['with a status', 'fetch:refused', 403, {}, 'no'],
    ['with a header', 'fetch:challenge', 403, {'cf-mitigated': 'challenge'}, ''],
    ['with a page', 'fetch:challenge', 200, {'content-type': 'text/html'}, '<script>window._cf_chl_opt={}</script>'],
    ['with a long pause', 'fetch:asked-to-wait', 429, {'retry-after': '3600'}, '']
  ])('should be asked nothing more: %s', async (_, rule, status, headers, body) => {
    const {origin, asked} = await loopbackServer({'/a': (_, response) => response.writeHead(status, headers).end(body)})
    const own = loopbackFetcher()
    expect(await own.fetch(`${origin}/a`)).toMatchObject({state: 'refused', rule})
    expect(await own.fetch(`${origin}/b`)).toMatchObject({state: 'refused', rule: 'fetch:host-left-alone'})
    expect(asked).toEqual(['/robots.txt', '/a'])
  })

  it('should be left alone when its time is used up', async () => {
    const {origin} = await loopbackServer({'/a': (_, response) => setTimeout(() => response.end('a'), 60)})
    const own = loopbackFetcher({hostTime: 50})
    await own.fetch(`${origin}/a`)
    expect(await own.fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:host-left-alone'})
  })
})

describe('a server that fails', () => {
  it('should be left alone after several times in a row', async () => {
    const {origin} = await loopbackServer({'/ok': (_, response) => response.end('a')})
    const own = loopbackFetcher({retries: 0, mostFailures: 2})
    const failing = await loopbackServer({
      '/ok': (_, response) => response.end('a'),
      '/a': (_, response) => response.writeHead(503).end()
    })
    for (const path of ['/a', '/ok', '/a', '/a']) await own.fetch(`${failing.origin}${path}`)
    expect(await own.fetch(`${failing.origin}/ok`)).toMatchObject({rule: 'fetch:host-left-alone'})
    expect((await own.fetch(`${origin}/ok`)).state).toBe('new')
  })

  it('should not be asked again for what comes in an encoding that nobody asked for', async () => {
    const {origin, asked} = await loopbackServer({
      '/a': (_, response) => response.writeHead(200, {'content-encoding': 'zstd'}).end('a'),
      '/b': (_, response) => response.writeHead(200, {'content-encoding': 'UTF-8'}).end('b')
    })
    const own = loopbackFetcher({retries: 2})
    expect(await own.fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:failed'})
    expect(asked).toEqual(['/robots.txt', '/a'])
    // No encoding, whatever the header calls it.
    expect((await own.fetch(`${origin}/b`)).state).toBe('new')
  })

  it('should be asked again, after the pause that it asks for', async () => {
    let times = 0
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        times++
        if (times === 1) response.writeHead(503, {'retry-after': '1'}).end()
        else if (times === 2) response.destroy()
        else response.end('a')
      }
    })
    const started = performance.now()
    expect((await loopbackFetcher().fetch(`${origin}/a`)).state).toBe('new')
    expect(performance.now() - started).toBeGreaterThan(990)
    expect(times).toBe(3)
  })

  it('should be given more time after each attempt', async () => {
    const times: number[] = []
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        times.push(performance.now())
        response.writeHead(503).end()
      }
    })
    await loopbackFetcher({retries: 2, backoff: 60}).fetch(`${origin}/a`)
    const [one = 0, two = 0, three = 0] = times
    expect(two - one).toBeGreaterThan(55)
    expect(three - two).toBeGreaterThan(115)
  })

  it('should be given up after as many attempts as the policy has', async () => {
    const {origin, asked} = await loopbackServer({'/a': (_, response) => response.writeHead(502).end()})
    const fetched = await loopbackFetcher({retries: 2}).fetch(`${origin}/a`)
    expect(fetched).toMatchObject({rule: 'fetch:failed', detail: {reason: '502'}})
    expect(asked.filter(path => path === '/a')).toHaveLength(3)
  })

  it.each([
    ['a body cut short', 'fetch:failed', {'content-length': '100'}, Buffer.from('half')],
    ['a body that does not unpack', 'fetch:failed', {'content-encoding': 'gzip'}, Buffer.from('no gzip')],
    ['an encoding that nobody asked for', 'fetch:failed', {'content-encoding': 'zip'}, Buffer.from('a')],
    ['a body too large', 'fetch:too-large', {}, Buffer.alloc(2000)],
    [
      'a small body that unpacks to a large one',
      'fetch:too-large',
      {'content-encoding': 'gzip'},
      gzipSync(Buffer.alloc(9_000_000))
    ],
    ['nothing', 'fetch:empty', {}, Buffer.alloc(0)]
  ])('should not be believed: %s', async (_, rule, headers, body) => {
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        response.writeHead(200, headers)
        response.write(body)
        if (!('content-length' in headers)) response.end()
        else setTimeout(() => response.destroy(), 20)
      }
    })
    const own = loopbackFetcher({retries: 1, maxBytes: 1500})
    expect(await own.fetch(`${origin}/a`)).toMatchObject({state: 'refused', rule})
  })

  it.each(['never answers', 'never ends'])('should not hold up the run where it %s', async how => {
    const {origin} = await loopbackServer({
      '/a': (_, response) => {
        if (how === 'never answers') return
        response.writeHead(200)
        const drip = setInterval(() => response.write('a'), 20)
        response.on('close', () => clearInterval(drip))
      }
    })
    const started = performance.now()
    expect(await loopbackFetcher({requestTime: 300}).fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:too-slow'})
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('should not lead round in circles', async () => {
    const {origin} = await loopbackServer({
      '/a': (_, response) => response.writeHead(302, {location: '/a'}).end()
    })
    expect(await loopbackFetcher().fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:too-many-redirects'})
  })

  it('should be told from a page that is gone', async () => {
    const {origin} = await loopbackServer({'/a': (_, response) => response.writeHead(410).end()})
    const fetched = await loopbackFetcher().fetch(`${origin}/a`)
    expect(fetched).toMatchObject({rule: 'fetch:gone', detail: {status: 410}})
  })
})

describe('an address', () => {
  it.each([
    ['ftp://example.org/a', 'fetch:address-invalid'],
    ['https://user:secret@example.org/', 'fetch:address-invalid'],
    ['file:///etc/passwd', 'fetch:address-invalid'],
    ['http://example.org/', 'fetch:scheme-refused'],
    ['https://127.0.0.1/', 'fetch:address-private'],
    ['https://2130706433/', 'fetch:address-private'],
    ['https://0x7f.1/', 'fetch:address-private'],
    ['https://[::1]/', 'fetch:address-private'],
    ['https://[::ffff:10.0.0.1]/', 'fetch:address-private'],
    ['https://169.254.169.254/latest/meta-data/', 'fetch:address-private']
  ])('should be refused: %s', async (url, rule) => {
    const own = loopbackFetcher({allowHttp: false, isPrivate: isPrivateAddress})
    expect(await own.fetch(url)).toMatchObject({state: 'refused', rule})
  })

  it('should be refused where its name stands for a private address', async () => {
    const {origin, asked} = await loopbackServer({'/a': (_, response) => response.end('secret')}, 'localhost')
    const fetched = await loopbackFetcher({isPrivate: isPrivateAddress}).fetch(`${origin}/a`)
    expect(fetched).toMatchObject({state: 'refused', rule: 'fetch:address-private'})
    expect(asked).toEqual([])
  })

  /** On loopback every address is private: here one of them passes for public. */
  const isPrivate = (address: string) => address !== '127.0.0.1'

  it('should be refused where a public page is passed on to it', async () => {
    const inner = await loopbackServer({'/admin': (_, response) => response.end('secret')}, '127.0.0.2')
    const {origin, asked} = await loopbackServer({
      '/a': (_, response) => response.writeHead(302, {location: `${inner.origin}/admin`}).end()
    })
    expect(await loopbackFetcher({isPrivate}).fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:address-private'})
    expect(asked).toEqual(['/robots.txt', '/a'])
    expect(inner.asked).toEqual([])
  })

  it('should be checked each time that its name is resolved', async () => {
    const {origin, asked} = await loopbackServer(
      {'/a': (_, response) => response.writeHead(200, {connection: 'close'}).end('a')},
      'rebind.test'
    )
    const answers = ['127.0.0.1', '127.0.0.1', '127.0.0.2']
    const own = loopbackFetcher({
      isPrivate,
      lookup: (_host, _options, callback) => callback(null, [{address: answers.shift() ?? '', family: 4}])
    })
    // robots.txt keeps its connection, so the page comes over the same address.
    expect((await own.fetch(`${origin}/a`)).state).toBe('new')
    expect((await own.fetch(`${origin}/a`)).state).toBe('new')
    expect(await own.fetch(`${origin}/a`)).toMatchObject({state: 'refused', rule: 'fetch:address-private'})
    expect(asked).toEqual(['/robots.txt', '/a', '/a'])
  })

  it('should be refused where only one of its addresses is private', async () => {
    const {origin, asked} = await loopbackServer({'/a': (_, response) => response.end('a')}, 'both.test')
    const addresses = ['127.0.0.1', '127.0.0.2'].map(address => ({address, family: 4}))
    const own = loopbackFetcher({isPrivate, lookup: (_host, _options, callback) => callback(null, addresses)})
    expect(await own.fetch(`${origin}/a`)).toMatchObject({rule: 'fetch:address-private'})
    expect(asked).toEqual([])
  })
})
