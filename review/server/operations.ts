import {z} from 'zod'
import {decision, evidence} from '../../pipeline/model/index.ts'
import {decisionRequest, refusal} from '../contract/draft-decision.ts'
import {partPatch, taken} from '../contract/part-patch.ts'
import {partView, unitHistory} from '../contract/part-view.ts'
import {segmentPlaces} from '../contract/segment-places.ts'
import {workList} from '../contract/work-entry.ts'

/** One operation of the API. `answers` is a schema, or the media type of what is no JSON. */
export interface Operation {
  readonly method: 'get' | 'post'
  /** With Hono's parameters: `/api/works/:work`. */
  readonly path: string
  readonly summary: string
  readonly takes?: z.ZodType
  readonly answers: z.ZodType | string
}

const part = '/api/works/:work/parts/:part'

/** Every operation of the API, in the order of its documentation. */
export const operations = {
  works: {method: 'get', path: '/api/works', summary: 'The works and how far their review is', answers: workList},
  units: {
    method: 'get',
    path: `${part}/units`,
    summary: 'A part as it stands, with its translation units',
    answers: partView
  },
  evidence: {
    method: 'get',
    path: `${part}/units/:unit/evidence`,
    summary: 'Why a translation unit was made',
    answers: z.object({evidence: z.array(evidence).readonly()})
  },
  history: {
    method: 'get',
    path: `${part}/units/:unit/decisions`,
    summary: 'Who decided what of the texts of a translation unit',
    answers: unitHistory
  },
  places: {
    method: 'get',
    path: `${part}/editions/:lang/places`,
    summary: 'Where the segments of an edition stand in its file',
    answers: segmentPlaces
  },
  file: {
    method: 'get',
    path: `${part}/editions/:lang/file`,
    summary: 'The file of an edition',
    answers: 'application/octet-stream'
  },
  decisions: {
    method: 'get',
    path: '/api/works/:work/decisions',
    summary: 'The journal',
    answers: z.object({heads: z.array(z.string()).readonly(), events: z.array(decision).readonly()})
  },
  decide: {
    method: 'post',
    path: '/api/works/:work/decisions',
    summary: 'Write decisions into the journal; answers when they are on disk',
    takes: decisionRequest,
    answers: taken
  },
  undo: {method: 'post', path: `${part}/undo`, summary: 'Take back the last act of the reviewer', answers: taken},
  redo: {method: 'post', path: `${part}/redo`, summary: 'Put back what was taken back last', answers: taken},
  realign: {
    method: 'post',
    path: `${part}/realign`,
    summary: 'Align anew what is not decided, with what is decided as fixed points',
    answers: taken
  },
  reopen: {
    method: 'post',
    path: '/api/works/:work/reopen',
    summary: 'Read the sources of a work anew',
    answers: z.object({})
  },
  errors: {
    method: 'get',
    path: '/api/works/:work/translation-errors.tsv',
    summary: 'The wrong translations that reviewers found, for the owner of the document',
    answers: 'text/tab-separated-values'
  },
  messages: {
    method: 'get',
    path: '/api/messages/:locale',
    summary: 'The catalogues of one locale',
    answers: z.record(z.string(), z.unknown())
  },
  events: {
    method: 'get',
    path: '/api/events',
    summary:
      'Server-sent events: `patch` at every change, with the schema PartPatch; `outdated` with the name of a work whose sources have changed',
    answers: 'text/event-stream'
  },
  openapi: {method: 'get', path: '/api/openapi.json', summary: 'This description', answers: z.object({})}
} as const satisfies Readonly<Record<string, Operation>>

export {partPatch, refusal}
