import { type KeptReadBack, readBacks } from '#commands/index.ts';
import { type Instant, type Production, sayClock } from '#model/index.ts';
import type { Link, Outbox, ReadBacks } from '#store/index.ts';
import { doorTexts, readBackTexts as say, storedTexts } from '#texts/index.ts';
import { type Html, html, nothing } from './paper.ts';

/** What the page of a read-back uses of the world. */
interface World {
  readonly outbox: Outbox;
  readonly readBacks: ReadBacks;
  readonly name: string;
  readonly now: () => Instant;
}

const askedOf = async ({ readBacks: kept, name }: World, { about, person }: Link): Promise<KeptReadBack | null> =>
  (await kept.of(name, about)).find((one) => one.person === person) ?? null;

/** The text as it was sent and a field for each thing to say again; opening it changes nothing. Null: the message is not there any more. */
export async function readPage(
  world: World,
  token: string,
  link: Link,
  stands: Production,
  whom: string,
  problem: string | null,
): Promise<Html | null> {
  const asked = await askedOf(world, link);
  const message = (await world.outbox.batch(world.name, link.about)).find((row) => row.person === link.person);
  const person = stands.people[link.person];
  if (asked === null || message === undefined || person === undefined) return null;
  const answer = asked.events.findLast(({ kind }) => kind === 'answered');
  const said = Object.entries(answer?.said ?? {}).map(([field, text]) => html`<li>${say.youSaid(field, text)}</li>`);
  const action = `/read/${encodeURIComponent(token)}`;
  return html`${problem === null ? nothing : html`<p role="alert">${problem}</p>`}
<p class="quiet">${stands.title}</p><p>${doorTexts.answersAs(person.called)} <span class="quiet">${doorTexts.notYou(whom)}</span></p>
${message.body.split(/\n+/u).map((line) => html`<p>${line}</p>`)}
${said.length === 0 ? nothing : html`<ul role="status">${said}</ul><p class="quiet">${say.again}</p>`}
${tapOf(asked, action, person.zone)}
<form method="post" action="${action}"><p>${say.sayItBack}</p>${asked.fields.map(fieldOf)}<button>${say.send}</button></form>
<p class="quiet">${doorTexts.stored} ${storedTexts.askFor(whom)}</p>`;
}

function fieldOf({ field, needed }: KeptReadBack['fields'][number], place: number): Html {
  const more = needed ? nothing : html` <span class="quiet">(${say.needless})</span>`;
  return html`<label for="said-${String(place)}">${say.field(field)}${more}</label><input id="said-${String(place)}" name="${field}" autocomplete="off" maxlength="500">`;
}

/** One tap under the shown time, for who stands in the rain. */
function tapOf({ tap, fields }: KeptReadBack, action: string, zone: string): Html {
  const [first] = fields;
  if (!tap || first?.kind !== 'time') return nothing;
  return html`<form method="post" action="${action}"><button name="tap" value="1">${say.tap(first.field, sayClock(first.at, zone))}</button></form>`;
}

/** Takes an answer; false: nothing was said. */
export async function answerRead(world: World, link: Link, stands: Production, said: (field: string) => string): Promise<boolean> {
  const asked = await askedOf(world, link);
  if (asked === null) return false;
  const at = world.now();
  const [first] = asked.fields;
  const shown = first?.kind === 'time' ? sayClock(first.at, stands.people[link.person]?.zone ?? stands.zone) : '';
  const event =
    said('tap') === ''
      ? readBacks.answered(stands, asked, Object.fromEntries(asked.fields.map(({ field }) => [field, said(field)])), at)
      : readBacks.tapped(asked, say.tapped(shown), at);
  if (event === null) return false;
  await world.readBacks.happened({ production: world.name, batch: link.about, person: link.person }, event);
  return true;
}
