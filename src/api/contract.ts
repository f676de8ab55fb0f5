import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ComplaintsView, ComplaintView } from './complaints.ts';
import { DeskView } from './desk.ts';
import { PlaybookView } from './detours.ts';
import { DraftsView, SingleDraftView } from './drafts.ts';
import { FactsView, NewRecord, TypedCells } from './facts.ts';
import { OrdersView } from './orders.ts';
import { id } from './id.ts';
import { PageView } from './page.ts';
import { VersionView } from './versions.ts';
import { WordsView, WriteView } from './words.ts';
import { SendingView, WrittenView } from './sending.ts';
import { TalksView, TalkView } from './talks.ts';

/** A refusal in words: what happened, what was kept, what to do. `code` is stable; `versions`: what somebody else did meanwhile. */
const Refused = z.object({ code: z.string(), sentence: z.string(), versions: z.array(VersionView) });
const refusals = { REFUSED: { status: 409, data: Refused } };

/** What a producer did, in words for the status line, and the page as it stands now. */
const Done = z.object({ said: z.string(), page: PageView });

/** The typed line is short; anything longer is a paste that went wrong. */
const typed = z.string().min(1).max(1000);
const back = z.iso.date().nullable();

export const contract = {
  page: oc.route({ method: 'GET', path: '/page' }).errors(refusals).output(PageView),
  line: {
    take: oc
      .route({ method: 'POST', path: '/line' })
      .errors(refusals)
      // `typed`: when it was typed, of a line that waited for the network; null: now.
      .input(z.object({ text: typed, typed: z.iso.datetime().nullable() }))
      .output(Done.extend({ desk: z.string().nullable() })),
  },
  facts: {
    /** Everything that is known, as forms; what nobody knows asks. */
    all: oc.route({ method: 'GET', path: '/facts' }).errors(refusals).output(FactsView),
    enter: oc.route({ method: 'POST', path: '/facts/enter' }).errors(refusals).input(TypedCells).output(Done),
    add: oc.route({ method: 'POST', path: '/facts/add' }).errors(refusals).input(NewRecord).output(Done),
  },
  board: {
    /** One strip to the end of another day, or off every day; nobody is told. */
    move: oc
      .route({ method: 'POST', path: '/board/move' })
      .errors(refusals)
      .input(z.object({ part: id, to: id }))
      .output(Done),
  },
  people: {
    /** An offer to somebody: "I can take ... or move ... Either is fine, also neither." */
    offer: oc
      .route({ method: 'GET', path: '/people/{person}/offer' })
      .errors(refusals)
      .input(z.object({ person: id }))
      .output(SingleDraftView),
  },
  notes: {
    remove: oc
      .route({ method: 'POST', path: '/notes/remove' })
      .errors(refusals)
      .input(z.object({ note: id }))
      .output(Done),
  },
  promises: {
    /** What its owner or its receiver said; the producer may enter it for them. `to`: the new time, typed on the owner's clock. */
    tell: oc
      .route({ method: 'POST', path: '/promises/tell' })
      .errors(refusals)
      .input(
        z.object({
          promise: id,
          what: z.enum(['delivered', 'released', 'declined', 'move-asked', 'move-accepted', 'move-refused']),
          to: z.string().max(200).nullable(),
        }),
      )
      .output(Done),
    /** The text that asks for a new time, that says a broken promise is mine, or that it is there. */
    draft: oc
      .route({ method: 'GET', path: '/promises/{promise}/draft' })
      .errors(refusals)
      .input(z.object({ promise: id }))
      .output(SingleDraftView.extend({ sending: SendingView.nullable() })),
    /** One mail to whom it was promised, with a link on which they answer without an account. */
    send: oc
      .route({ method: 'POST', path: '/promises/{promise}/send' })
      .errors(refusals)
      .input(z.object({ promise: id, text: z.string().min(1).max(10_000) }))
      .output(Done),
  },
  complaints: {
    all: oc.route({ method: 'GET', path: '/complaints' }).errors(refusals).output(ComplaintsView),
    one: oc
      .route({ method: 'GET', path: '/complaints/{complaint}' })
      .errors(refusals)
      .input(z.object({ complaint: id }))
      .output(ComplaintView),
    /** Their message as they wrote it: the quarter of an hour begins. */
    open: oc
      .route({ method: 'POST', path: '/complaints' })
      .errors(refusals)
      .input(z.object({ from: id, said: z.string().min(1).max(5000) }))
      .output(Done.extend({ complaint: ComplaintView })),
    /** One field of the sheet; every text says it from then on. */
    enter: oc
      .route({ method: 'POST', path: '/complaints/{complaint}/sheet' })
      .errors(refusals)
      .input(
        z.object({
          complaint: id,
          field: z.enum([
            'callAt',
            'findOut',
            'held',
            'happened',
            'recommended',
            'chooseBy',
            'payer',
            'way-name',
            'way-cost',
            'way-delivery',
          ]),
          way: z.string().max(1).nullable(),
          text: z.string().max(2000),
        }),
      )
      .output(Done.extend({ complaint: ComplaintView })),
    /** One of the texts leaves, as it stands in the field. */
    send: oc
      .route({ method: 'POST', path: '/complaints/{complaint}/send' })
      .errors(refusals)
      .input(z.object({ complaint: id, which: z.enum(['first', 'second', 'maker']), text: z.string().min(1).max(20_000) }))
      .output(Done.extend({ complaint: ComplaintView })),
    /** The signed overage is here, from whom; or the work on the chosen way begins. */
    goOn: oc
      .route({ method: 'POST', path: '/complaints/{complaint}/go-on' })
      .errors(refusals)
      .input(z.object({ complaint: id, what: z.enum(['signed', 'start']), source: z.string().max(500) }))
      .output(Done.extend({ complaint: ComplaintView })),
  },
  orders: {
    /** Money that somebody else pays, with what keeps it. */
    all: oc.route({ method: 'GET', path: '/orders' }).errors(refusals).output(OrdersView),
    /** Refused without a yes in writing of whoever binds the payer. */
    release: oc
      .route({ method: 'POST', path: '/orders/{order}/release' })
      .errors(refusals)
      .input(z.object({ order: id }))
      .output(Done.extend(OrdersView.shape)),
    /** The request for that yes; `by` as it was typed, nothing: the usual time. */
    request: oc
      .route({ method: 'GET', path: '/orders/{order}/request' })
      .errors(refusals)
      .input(z.object({ order: id, by: z.string().max(200) }))
      .output(SingleDraftView),
    ask: oc
      .route({ method: 'POST', path: '/orders/{order}/request' })
      .errors(refusals)
      .input(z.object({ order: id, by: z.string().max(200), text: z.string().min(1).max(20_000) }))
      .output(Done.extend(OrdersView.shape)),
  },
  words: {
    all: oc.route({ method: 'GET', path: '/words' }).errors(refusals).output(WordsView),
    /** A picture, or something named, that shows a word: to be asked about, or beside what was said. */
    reference: oc
      .route({ method: 'POST', path: '/words/reference' })
      .errors(refusals)
      .input(
        z.object({
          word: id,
          name: z.string().min(1).max(100),
          shows: z.array(z.string().min(1).max(60)).max(6),
          picture: z.string().max(200_000).nullable(),
        }),
      )
      .output(Done),
    /** The question to whom the word is; they answer by a link. */
    ask: oc
      .route({ method: 'POST', path: '/words/ask' })
      .errors(refusals)
      .input(z.object({ word: id, text: z.string().min(1).max(20_000) }))
      .output(Done),
    /** A version came back, in the client's own words. */
    sentBack: oc
      .route({ method: 'POST', path: '/words/sent-back' })
      .errors(refusals)
      .input(z.object({ by: id, version: z.string().min(1).max(200), said: z.string().min(1).max(2000) }))
      .output(Done),
  },
  write: {
    /** One text as each reader would get it: their clock, their words, when it leaves. Nothing is stored. */
    preview: oc
      .route({ method: 'POST', path: '/write/preview' })
      .errors(refusals)
      .input(
        z.object({ to: z.array(id).max(100), kind: z.enum(['message', 'instruction', 'recap', 'brief']), text: z.string().max(10_000) }),
      )
      .output(WriteView),
    /** Leaves after the recall bar, to each at their own hour; `replaces`: the batch whose links end with it. */
    send: oc
      .route({ method: 'POST', path: '/write/send' })
      .errors(refusals)
      .input(
        z.object({
          to: z.array(id).min(1).max(100),
          kind: z.enum(['message', 'instruction', 'recap', 'brief']),
          text: z.string().min(1).max(10_000),
          replaces: id.nullable(),
        }),
      )
      .output(Done),
    sent: oc
      .route({ method: 'GET', path: '/write/sent' })
      .errors(refusals)
      .output(z.object({ sent: z.array(WrittenView) })),
  },
  sending: {
    recall: oc
      .route({ method: 'POST', path: '/sending/recall' })
      .errors(refusals)
      .input(z.object({ batch: id }))
      .output(Done),
    /** One message that did not reach somebody, or may not have, leaves once more. */
    again: oc
      .route({ method: 'POST', path: '/sending/again' })
      .errors(refusals)
      .input(z.object({ batch: id, person: id }))
      .output(Done),
    /** The sender's word on an answer that no machine can judge. */
    judge: oc
      .route({ method: 'POST', path: '/sending/judge' })
      .errors(refusals)
      .input(z.object({ batch: id, person: id, field: id, holds: z.boolean() }))
      .output(Done),
  },
  playbook: {
    all: oc.route({ method: 'GET', path: '/playbook' }).errors(refusals).output(PlaybookView),
    /** 'Worked? again? what first?' */
    close: oc
      .route({ method: 'POST', path: '/playbook/close' })
      .errors(refusals)
      .input(z.object({ disruption: id, worked: z.boolean(), again: z.boolean(), first: z.string().max(500) }))
      .output(Done),
    /** `basis`: the text that the writer began from; somebody else's is never overwritten. */
    review: oc
      .route({ method: 'POST', path: '/playbook/review' })
      .errors(refusals)
      .input(
        z.object({
          detour: id,
          text: z.string().max(10_000),
          improvements: z.array(z.string().max(1000)).max(50),
          basis: z.string().max(10_000),
          takenIn: z.array(z.string().max(40)).max(50),
        }),
      )
      // `stands`: the text that stands now; another one than the writer's where somebody wrote meanwhile.
      .output(Done.extend({ stands: z.string() })),
    publish: oc
      .route({ method: 'POST', path: '/playbook/publish' })
      .errors(refusals)
      .input(z.object({ detour: id }))
      .output(Done),
  },
  talks: {
    all: oc.route({ method: 'GET', path: '/talks' }).errors(refusals).output(TalksView),
    one: oc
      .route({ method: 'GET', path: '/talks/{talk}' })
      .errors(refusals)
      .input(z.object({ talk: id }))
      .output(TalkView),
    start: oc
      .route({ method: 'POST', path: '/talks' })
      .errors(refusals)
      .input(z.object({ people: z.array(id).min(1).max(30), listening: z.boolean() }))
      .output(TalkView),
    /** A line of the pad: filed, kept aside, or a note of this talk. */
    line: oc
      .route({ method: 'POST', path: '/talks/{talk}/line' })
      .errors(refusals)
      .input(z.object({ talk: id, text: typed, instead: id.nullable() }))
      .output(Done.extend({ talk: TalkView })),
    /** Takes a line that was kept aside. */
    take: oc
      .route({ method: 'POST', path: '/talks/{talk}/take' })
      .errors(refusals)
      .input(z.object({ talk: id, line: id }))
      .output(Done.extend({ talk: TalkView })),
    hear: oc
      .route({ method: 'POST', path: '/talks/{talk}/heard' })
      .errors(refusals)
      .input(z.object({ talk: id, points: z.array(z.string().max(500)).max(12), most: z.number().int().min(0).max(11) }))
      .output(TalkView),
    reply: oc
      .route({ method: 'POST', path: '/talks/{talk}/reply' })
      .errors(refusals)
      .input(z.object({ talk: id, text: z.string().max(1000) }))
      .output(TalkView),
    /** The recap leaves, to one of those who were in the talk; `text` as it stands in the field. */
    send: oc
      .route({ method: 'POST', path: '/talks/{talk}/recap' })
      .errors(refusals)
      .input(z.object({ talk: id, person: id, text: z.string().min(1).max(20_000) }))
      .output(Done.extend({ talk: TalkView })),
    end: oc
      .route({ method: 'POST', path: '/talks/{talk}/end' })
      .errors(refusals)
      .input(z.object({ talk: id }))
      .output(TalkView),
  },
  savings: {
    /** Taken from now on, or given back. */
    take: oc
      .route({ method: 'POST', path: '/savings/take' })
      .errors(refusals)
      .input(z.object({ saving: id, taken: z.boolean() }))
      .output(Done),
    /** A figure that somebody asked for, typed as in its cell of the facts workbook. */
    enter: oc
      .route({ method: 'POST', path: '/savings/enter' })
      .errors(refusals)
      .input(z.object({ of: z.enum(['sum', 'rate', 'cancelling']), id, text: z.string().max(200) }))
      .output(Done),
  },
  finish: {
    /** A round of work on an element: '1 h 30'. */
    round: oc
      .route({ method: 'POST', path: '/finish/round' })
      .errors(refusals)
      .input(z.object({ element: id, hours: z.string().max(100) }))
      .output(Done),
    ship: oc
      .route({ method: 'POST', path: '/finish/ship' })
      .errors(refusals)
      .input(z.object({ element: id }))
      .output(Done),
    /** What a raised bar would take: 'titles, 2 h'. Nothing is changed. */
    price: oc
      .route({ method: 'POST', path: '/finish/price' })
      .errors(refusals)
      .input(z.object({ element: id, pays: z.string().max(200) }))
      .output(z.object({ displaces: z.array(z.string()) })),
    raise: oc
      .route({ method: 'POST', path: '/finish/raise' })
      .errors(refusals)
      .input(z.object({ element: id, pays: z.string().max(200) }))
      .output(Done),
  },
  /** `row` null: the reader's own last. Somebody else's row is refused with the reason. */
  undo: oc
    .route({ method: 'POST', path: '/undo' })
    .errors(refusals)
    .input(z.object({ row: id.nullable() }))
    .output(Done),
  redo: oc.route({ method: 'POST', path: '/redo' }).errors(refusals).output(Done),
  desk: {
    answer: oc
      .route({ method: 'GET', path: '/desk/{disruption}' })
      .errors(refusals)
      .input(z.object({ disruption: id }))
      .output(DeskView),
    drafts: oc
      .route({ method: 'POST', path: '/desk/{disruption}/drafts' })
      .errors(refusals)
      .input(z.object({ disruption: id, option: id, back }))
      .output(DraftsView),
    /** The notice to the insurer, ready to be read and sent; `draft` null: nothing that is insured is touched. */
    notice: oc
      .route({ method: 'GET', path: '/desk/{disruption}/notice' })
      .errors(refusals)
      .input(z.object({ disruption: id }))
      .output(z.object({ draft: SingleDraftView.nullable(), sending: SendingView.nullable() })),
    notify: oc
      .route({ method: 'POST', path: '/desk/{disruption}/notify' })
      .errors(refusals)
      .input(z.object({ disruption: id, text: z.string().min(1).max(20_000) }))
      .output(Done),
    /** The texts of the decided way leave, with what the sender changed in them. */
    send: oc
      .route({ method: 'POST', path: '/desk/{disruption}/send' })
      .errors(refusals)
      .input(
        z.object({
          disruption: id,
          option: id,
          back,
          edits: z.array(z.object({ person: id, text: z.string().min(1).max(20_000) })).max(500),
        }),
      )
      .output(Done),
    sending: oc
      .route({ method: 'GET', path: '/desk/{disruption}/sending' })
      .errors(refusals)
      .input(z.object({ disruption: id }))
      .output(z.object({ sending: SendingView.nullable() })),
    decide: oc
      .route({ method: 'POST', path: '/desk/{disruption}/decide' })
      .errors(refusals)
      .input(
        z.object({
          disruption: id,
          option: id,
          /** The facts that stood on the decider's desk. */
          facts: z.string().max(100),
          /** The decider's reason, in the decider's words. */
          why: z.string().max(500).nullable(),
          silent: z.array(z.object({ person: id, why: z.string().min(1).max(500) })).max(200),
        }),
      )
      .output(Done),
    /** The return became known: what could wait is settled by the decided way's own plan for it. */
    back: oc
      .route({ method: 'POST', path: '/desk/{disruption}/back' })
      .errors(refusals)
      .input(z.object({ disruption: id, back: z.iso.date() }))
      .output(Done),
  },
};
