import type {TranslationUnit} from '../../../pipeline/model/index.ts'
import type {PartView} from '../../contract/part-view.ts'
import {isBulk, isDecided, isUneven, livePairs, pairSign, type Sign, sureness, unitSign} from './unit-state.ts'

/** Statuses that a decision gives, each of which one can filter by. */
const decidedSigns = [
  'reviewed',
  'approved',
  'rejected',
  'not-translation',
  'untranslated',
  'stale',
  'conflict'
] as const
export const statusFilters = ['all', 'undecided', 'decided', 'attention', 'bulk', ...decidedSigns] as const
/** `unsure`: not decided and not sure. The others go by how sure the alignment is, decided or not. */
export const shapeFilters = ['all', 'unsure', 'uneven', 'sure', 'likely', 'doubtful', 'gap'] as const
export const typeFilters = ['all', 'heading', 'paragraph', 'listItem', 'cell', 'footnote', 'other'] as const

/** Which rows are shown. */
export interface Filters {
  readonly status: (typeof statusFilters)[number]
  readonly shape: (typeof shapeFilters)[number]
  readonly finding: boolean
  readonly remark: boolean
  readonly type: (typeof typeFilters)[number]
}

export const noFilters: Filters = {status: 'all', shape: 'all', finding: false, remark: false, type: 'all'}

const surenesses = ['sure', 'likely', 'doubtful', 'gap'] as const
const attention: readonly Sign[] = ['conflict', 'stale', 'rejected']

/** Places of the units that the filters let through and that show anything in these languages. */
export function filteredRows(view: PartView, filters: Filters, langs: readonly string[]): readonly number[] {
  const found = new Set(view.findings.filter(({accepted}) => accepted === undefined).map(({unit}) => unit))
  const bulk = new Set(view.bulk)
  const remarked = new Set(view.remarks.flatMap(({segments}) => segments))
  const passes = (unit: TranslationUnit): boolean => {
    if (!langs.some(lang => (unit.members[lang] ?? []).length > 0)) return false
    const sign = unitSign(unit, view.pairs, langs)
    if (filters.status === 'undecided' && isDecided(sign)) return false
    if (filters.status === 'decided' && !isDecided(sign)) return false
    if (filters.status === 'bulk' && !isBulk(unit, bulk)) return false
    if (filters.status === 'attention' && !attention.includes(sign)) return false
    if (isOneOf(decidedSigns, filters.status) && !hasSign(unit, filters.status, view, langs)) return false
    if (filters.shape === 'unsure' && sign !== 'doubtful' && sign !== 'likely' && sign !== 'gap') return false
    if (filters.shape === 'uneven' && !isUneven(unit, langs)) return false
    if (isOneOf(surenesses, filters.shape) && sureness(unit, view.pairs, langs) !== filters.shape) return false
    if (filters.finding && !found.has(unit.id)) return false
    if (filters.remark && !Object.values(unit.members).some(ids => ids.some(id => remarked.has(id)))) return false
    return filters.type === 'all' || filters.type === typeOf(unit, view, langs)
  }
  return view.units.flatMap((unit, index) => (passes(unit) ? [index] : []))
}

/** True where any of the shown pairs has the sign: a row may be approved in one and rejected in another. */
function hasSign(unit: TranslationUnit, sign: Sign, {pairs}: PartView, langs: readonly string[]): boolean {
  return livePairs(unit, pairs, langs).some(({key}) => pairSign(unit, key) === sign)
}

function isOneOf<T extends string>(all: readonly T[], value: string): value is T {
  return (all as readonly string[]).includes(value)
}

/** The type of the unit's first block among those that one can filter by. */
export function typeOf(unit: TranslationUnit, view: PartView, langs: readonly string[]): Filters['type'] {
  const first = langs.flatMap(lang => unit.members[lang] ?? [])[0]
  const block = view.blocks[view.segments[first ?? '']?.block ?? -1]
  return typeFilters.find(type => type === block?.type) ?? 'other'
}
