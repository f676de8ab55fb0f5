import { implement } from '@orpc/server';
import { type ComplaintView, contract } from '#api/index.ts';
import { commit, complaints, type Done, type Refusal } from '#commands/index.ts';
import type { Complaint, PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { refusedTexts } from '#texts/index.ts';
import { presentComplaint, presentComplaints, presentSending } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refused, refusedBy, stands } from './routing.ts';
import { sendSingle } from './send-single.ts';

const os = implement(contract).$context<Context>();

type ComplaintText = Parameters<typeof complaints.sent>[2];
const prefixOf = (complaint: string, which: ComplaintText): string => `${which}#${complaint}#`;

function complaintOf(errors: Errors, production: Production, name: string): Complaint {
  const complaint = production.complaints[name];
  if (complaint === undefined) throw refusedBy(errors, { ok: false, code: 'not-there', what: name });
  return complaint;
}

async function viewOf(context: Context, errors: Errors, production: Production, name: string): Promise<ComplaintView> {
  const complaint = complaintOf(errors, production, name);
  const { outgoing, clock } = context;
  const now = clock.now();
  const sent = async (which: ComplaintText) => {
    const batch = await outgoing.outbox.latest(outgoing.name, prefixOf(name, which));
    return batch === null ? null : presentSending(outgoing, production, batch, now);
  };
  const [first, second, maker] = await Promise.all([sent('first'), sent('second'), sent('maker')]);
  return presentComplaint(production, complaint, now, { first, second, maker });
}

async function done(context: Context, errors: Errors, act: (production: Production, at: ReturnType<typeof doing>) => Done | Refusal) {
  const outcome = await commit(context.store, (production) => act(production, doing(production, context)));
  if (!outcome.ok) throw refusedBy(errors, outcome);
  const name = outcome.entry.changes.find(({ on }) => on === 'complaints')?.id ?? '';
  return {
    said: `${outcome.entry.what}. Nothing was sent.`,
    page: await pageOf(context, outcome.production),
    complaint: await viewOf(context, errors, outcome.production, name),
  };
}

const drafts = { first: complaints.firstAnswer, second: complaints.secondAnswer, maker: complaints.toMaker };

/** Whoever has just written is answered at any hour; whoever makes it has a night. */
async function sendText(context: Context, errors: Errors, name: string, which: ComplaintText, text: string) {
  const { production } = await stands(context, errors);
  const draft = drafts[which](production, complaintOf(errors, production, name));
  if (draft === null) throw refused(errors, 'not-there', refusedTexts.nobodyToSendTo);
  const posted = await sendSingle(context, errors, production, {
    ...{ draft, text, prefix: prefixOf(name, which) },
    link: which === 'second' ? { purpose: 'choose', about: name } : null,
    urgency: which === 'maker' ? 'usual' : 'answer',
    note: (now, at) => complaints.sent(now, name, which, at),
  });
  return { said: posted.said, page: posted.page, complaint: await viewOf(context, errors, posted.production, name) };
}

export const complaintRoutes = {
  all: os.complaints.all.handler(async ({ context, errors }) =>
    presentComplaints((await stands(context, errors)).production, context.clock.now()),
  ),
  one: os.complaints.one.handler(async ({ input, context, errors }) =>
    viewOf(context, errors, (await stands(context, errors)).production, input.complaint),
  ),
  open: os.complaints.open.handler(async ({ input, context, errors }) =>
    done(context, errors, (production, at) => complaints.open(production, id<PersonId>(input.from), input.said, at)),
  ),
  enter: os.complaints.enter.handler(async ({ input, context, errors }) =>
    done(context, errors, (production, at) => complaints.enter(production, input.complaint, input, at)),
  ),
  send: os.complaints.send.handler(async ({ input, context, errors }) =>
    sendText(context, errors, input.complaint, input.which, input.text),
  ),
  goOn: os.complaints.goOn.handler(async ({ input, context, errors }) =>
    done(context, errors, (production, at) =>
      input.what === 'signed'
        ? complaints.sign(production, input.complaint, input.source, at)
        : complaints.start(production, input.complaint, at),
    ),
  ),
};
