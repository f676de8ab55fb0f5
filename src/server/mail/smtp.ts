import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import SMTPTransport from 'nodemailer/lib/smtp-transport';

/** Milliseconds. A server may take its time over what it was given: who gives up early doesn't know whether it arrived. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** One mail by one connection to the server that an address like smtps://user:password@mail.example:465 names. Throws what SMTP said. */
export type SendBySmtp = (envelope: Envelope, bytes: Buffer, beforeTheLastByte: () => Promise<void>) => Promise<void>;

export function smtpSender(url: string): SendBySmtp {
  // Only for what it makes of the address: its own sending has no place to wait at before the end of a mail.
  const { options, getAuth } = bound(new SMTPTransport({ url, ...patience }));
  return (envelope, bytes, beforeTheLastByte) =>
    new Promise((taken, failed) => {
      const connection = new SMTPConnection(options);
      const end = (problem: unknown): void => {
        // First what it was: closing says 'end' too.
        failed(problem);
        connection.close();
      };
      connection.once('error', end);
      // A server that hangs up in between says no error.
      connection.once('end', () => failed(new Error('the mail server hung up')));
      const send = (): void =>
        connection.send({ from: envelope.from, to: [envelope.to] }, gated(bytes, beforeTheLastByte), (problem) => {
          if (problem) return end(problem);
          taken();
          connection.quit();
        });
      connection.connect((problem) => {
        if (problem) return end(problem);
        const auth = getAuth();
        if (auth && connection.allowsAuth) connection.login(auth, (refused) => (refused ? end(refused) : send()));
        else send();
      });
    });
}

const bound = (transport: SMTPTransport) => ({ options: transport.options, getAuth: () => transport.getAuth({}) });

/** It is read only when the server has said that it takes the mail, and doesn't end before it may. */
const gated = (bytes: Buffer, beforeTheLastByte: () => Promise<void>): Readable =>
  Readable.from(
    (async function* () {
      yield bytes;
      await beforeTheLastByte();
    })(),
    { objectMode: false },
  );
