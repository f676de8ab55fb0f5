import { implement } from '@orpc/server';
import { contract } from '#api/index.ts';
import { commit, complaints, type Done, type Refusal } from '#commands/index.ts';
import type { PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { presentComplaint, presentComplaints } from './present/index.ts';
import { type Context, doing, type Errors, pageOf, refusedBy, stands } from './routing.ts';

const os = implement(contract).$context<Context>();

function viewOf(context: Context, errors: Errors, production: Production, name: string) {
  const complaint = production.complaints[name];
  if (complaint === undefined) throw refusedBy(errors, { ok: false, code: 'not-there', what: name });
  return presentComplaint(production, complaint, context.clock.now());
}

async function done(context: Context, errors: Errors, act: (production: Production, at: ReturnType<typeof doing>) => Done | Refusal) {
  const outcome = await commit(context.store, (production) => act(production, doing(production, context)));
  if (!outcome.ok) throw refusedBy(errors, outcome);
  const name = outcome.entry.changes.find(({ on }) => on === 'complaints')?.id ?? '';
  return {
    said: `${outcome.entry.what}. Nothing was sent.`,
    page: await pageOf(context, outcome.production),
    complaint: viewOf(context, errors, outcome.production, name),
  };
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
};
