import type { Socket } from 'node:net';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}
export interface MailServer {
  readonly url: string;
  /** What was accepted, in its order. */
  readonly mails: readonly Received[];
  /** Asked before each mail is accepted, with the number of those that were; a code refuses it. */
  readonly onEach: (judge: (to: string, before: number) => Promise<number | null>) => void;
  /** Cuts every open connection at once. */
  readonly hangUp: () => void;
  readonly end: () => Promise<void>;
}

const first = (to: AddressObject | AddressObject[] | undefined): string => [to].flat()[0]?.value[0]?.address ?? '';

/** A real mail server on this machine: it keeps what it accepts, and passes nothing on. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Received[] = [];
  let judge = async (_to: string, _before: number): Promise<number | null> => null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, accept) {
      simpleParser(stream)
        .then(async (mail) => {
          const to = first(mail.to);
          const code = await judge(to, mails.length);
          if (code !== null) return accept(Object.assign(new Error('refused'), { responseCode: code }));
          mails.push({ to, subject: mail.subject ?? '', text: mail.text ?? '', messageId: mail.messageId ?? '' });
          accept();
        })
        .catch((problem: Error) => accept(problem));
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  // A client that was killed in the middle of a mail is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    onEach: (asked) => {
      judge = asked;
    },
    hangUp: () => {
      for (const socket of sockets) socket.destroy();
    },
    end: () => new Promise((ended) => server.close(() => ended())),
  };
}
