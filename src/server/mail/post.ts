import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { Deliver, MessageRow } from '#store/index.ts';
import { mailTexts } from '#texts/index.ts';
import { smtpSender } from './smtp.ts';

/** How mail leaves: by the server that COVERSET_SMTP names, else as .eml files that a person can open and send. */
export interface Post {
  readonly deliver: Deliver;
  /** The folder of the files; null: it really leaves. */
  readonly preview: string | null;
}

interface Letter {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** The same message has the same Message-ID however often it is tried: whoever gets it twice sees it once in most mail programs. */
const letterOf = (message: MessageRow, from: string, host: string): Letter => ({
  from,
  to: { name: message.name, address: message.address },
  subject: message.subject,
  text: message.link === null ? message.body : `${message.body}\n\n${linkWords(message.link)}\n`,
  messageId: `<${createHash('sha256').update(message.key).digest('hex').slice(0, 32)}@${host}>`,
});

/** What the address beneath a text is for: its purpose stands in its path. */
function linkWords(link: string): string {
  const [, purpose] = new URL(link).pathname.split('/');
  return purpose === 'choose' || purpose === 'recap' || purpose === 'word' || purpose === 'yes' || purpose === 'promises'
    ? mailTexts.answerAt[purpose](link)
    : mailTexts.readBack(link);
}

/** `address`: COVERSET_URL; its host is the right side of each Message-ID. */
export function postOf(env: Readonly<Record<string, string | undefined>>, dataFolder: string, address: URL | null): Post {
  const host = address?.hostname ?? 'localhost';
  const from = env['COVERSET_MAIL_FROM'] || `Coverset <coverset@${host}>`;
  const smtp = env['COVERSET_SMTP'];
  return smtp ? bySmtp(smtp, from, host) : asFiles(path.join(dataFolder, 'preview'), from, host);
}

/** Lines end as SMTP wants them; the same bytes are given however often it is tried. */
const composed = async (letter: Letter, newline: 'unix' | 'windows'): Promise<Buffer> => {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline });
  return (await writer.sendMail(letter)).message as Buffer;
};

function bySmtp(url: string, from: string, host: string): Post {
  const send = smtpSender(url);
  const sender = from.replace(/^.*<([^<>]*)>\s*$/u, '$1');
  return {
    preview: null,
    deliver: async (message, beforeTheLastByte) => {
      let given = false;
      try {
        const bytes = await composed(letterOf(message, from, host), 'windows');
        await send({ from: sender, to: message.address }, bytes, async () => {
          await beforeTheLastByte();
          given = true;
        });
        return { ok: true };
      } catch (problem) {
        return { ok: false, ...whyNot(problem, given) };
      }
    },
  };
}

/**
 * A receiver that is refused for good (5xx) is not asked again; a server that is away is. One that was given everything and then says
 * nothing may have it. No address and no password in the words.
 */
function whyNot(problem: unknown, given: boolean): { readonly why: string; readonly next: 'again' | 'never' | 'unsure' } {
  const code = typeof problem === 'object' && problem !== null && 'responseCode' in problem ? Number(problem.responseCode) : 0;
  if (code >= 500 && code !== 535) return { why: mailTexts.refused(code), next: 'never' };
  if (code > 0) return { why: mailTexts.later(code), next: 'again' };
  return given ? { why: mailTexts.unsure, next: 'unsure' } : { why: mailTexts.away, next: 'again' };
}

function asFiles(folder: string, from: string, host: string): Post {
  return {
    preview: folder,
    deliver: async (message) => {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const bytes = await composed(letterOf(message, from, host), 'unix');
      const name = `${String(message.id).padStart(6, '0')}-${message.person.replace(/[^\w-]/gu, '_')}.eml`;
      const half = path.join(folder, `.${name}.half`);
      await fs.writeFile(half, bytes, { mode: 0o600 });
      await fs.rename(half, path.join(folder, name));
      return { ok: true };
    },
  };
}
