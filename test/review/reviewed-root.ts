import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {WORK} from './review-root.ts'
import {beadOf, reviewing, seenOf} from './reviewing.ts'

/**
 * Gives a root a review with something of everything: confirmed, approved and rejected rows, a merge, a correction, a comment, a wrong
 * translation, a text that changed and one that went since, and two branches that contradict each other, merged line by line as git does.
 */
export async function reviewedRoot(root: string): Promise<void> {
  const journal = join(root, 'sources', WORK, 'review.jsonl')
  const one = await reviewing(root, 'Reviewer One')
  const row = (index: number) => one.view().units[index]!
  const {langs} = one.view()
  for (const index of [0, 1, 2, 3, 4, 8, 9]) await one.decide('confirm', [row(index)])
  await one.decide('merge', [row(10), row(11)], {beads: [beadOf(langs, [row(10), row(11)])]})
  await one.decide('reject', [row(12)])
  await one.decide('comment', [row(3)], {text: 'The ministry has another name in English by now.'})
  await one.decide('translation-error', [row(5)], {kind: 'wrong-term', better: 'research institutions'})
  await one.close()
  const two = await reviewing(root, 'Reviewer Two')
  await two.decide('approve', [two.view().units[0]!])
  await two.close()

  // Two branches from here.
  const base = `${journal}.base`
  await copyFile(journal, base)
  const left = await reviewing(root, 'Reviewer One')
  await left.decide('confirm', [left.view().units[15]!])
  await left.close()
  const ours = await readFile(journal, 'utf8')
  await copyFile(base, journal)
  const right = await reviewing(root, 'Reviewer Two')
  const unit = right.view().units[15]!
  await right.session.decide([
    {
      id: '00000000-0000-4000-8000-000000000001',
      part: 'page',
      action: 'not-translation',
      pair: null,
      seen: seenOf(right.view(), [unit]),
      result: {}
    }
  ])
  await right.close()
  const theirs = await readFile(journal, 'utf8')
  const lines = [...new Set([...ours.split('\n'), ...theirs.split('\n')])].filter(line => line !== '')
  await writeFile(journal, `${lines.join('\n')}\n`)

  const page = join(root, 'sources', WORK, 'page.en.md')
  const text = await readFile(page, 'utf8')
  await writeFile(page, text.replace('31 August 2017', '31 August 2018'))
}
