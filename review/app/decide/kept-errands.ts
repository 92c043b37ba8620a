import type {DraftDecision} from '../../contract/draft-decision.ts'

/** Decisions on their way to the server, and whose they are. */
export interface DecisionErrand {
  readonly work: string
  readonly drafts: readonly DraftDecision[]
  readonly who: string
}

const KEY = 'samsvar.outbox'

/**
 * The decisions that the server has not answered, as this browser keeps them: they outlive a closed window and a server that was started anew.
 * Every window adds and takes its own; what two windows send is taken once, as decisions have ids.
 */
export const keptErrands = {
  all: (): readonly DecisionErrand[] => Object.values(read()),
  add: (errand: DecisionErrand): void => write({...read(), [idOf(errand)]: errand}),
  remove(errand: DecisionErrand): void {
    const {[idOf(errand)]: _, ...rest} = read()
    write(rest)
  }
}

function idOf({drafts}: DecisionErrand): string {
  return drafts[0]?.id ?? ''
}

function read(): Readonly<Record<string, DecisionErrand>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Readonly<Record<string, DecisionErrand>>
  } catch {
    return {}
  }
}

function write(errands: Readonly<Record<string, DecisionErrand>>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(errands))
  } catch {
    // A browser that keeps nothing still sends.
  }
}
