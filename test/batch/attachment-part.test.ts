import {expect, it} from 'vitest'
import {attachmentPart} from '../../pipeline/batch/attachment-part.ts'

const found = {lang: 'nb', page: {part: 'page', lang: 'nb'}, isOnly: false}

it.each([
  ['plan_no.pdf', 'plan'],
  ['plan-en-GB.PDF', 'plan'],
  ['plan.zh-hans.docx', 'plan'],
  ['plan_bokm%C3%A5l.pdf', 'plan'],
  ['Plan%20for%20h%C3%B8yere%20utdanning%20-%20engelsk.pdf', 'plan-for-hoyere-utdanning'],
  ['stm201920200020000dddpdfs.pdf', 'stm201920200020000'],
  ['stm201920200020000engpdfs.pdf', 'stm201920200020000'],
  ['100%.pdf', '100'],
  ['page.pdf', 'page-2']
])('should call the part of %s %s', (name, part) => {
  expect(attachmentPart({parts: {}}, {...found, url: `https://a.test/f/${name}`})).toBe(part)
})
