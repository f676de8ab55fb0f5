import type { OrdersView, OrderView, SingleDraftView } from '#api/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { useDo } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Orders.module.css';

/** Between two looks at what came back, in milliseconds. */
const soon = 1000;
const calmly = 5000;

/** Money that somebody else pays: it goes only on a yes in writing of whoever binds the payer. */
export function Orders() {
  const { data } = useQuery({
    queryKey: ['orders'],
    queryFn: () => call.orders.all(),
    refetchInterval: ({ state }) => (state.data?.orders.some(({ sending }) => isUnderWay(sending)) ? soon : calmly),
  });
  if (!data || data.orders.length === 0) return null;
  return (
    <section aria-labelledby="orders" className={styles['orders']}>
      <h2 id="orders">Orders that others pay</h2>
      <ul>
        {data.orders.map((order) => (
          <One key={order.id} order={order} />
        ))}
      </ul>
    </section>
  );
}

function One({ order }: { readonly order: OrderView }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const release = useDo(async () => {
    try {
      const { orders, ...done } = await call.orders.release({ order: order.id });
      client.setQueryData<OrdersView>(['orders'], { orders });
      return done;
    } catch (refusal) {
      // Refused for want of a yes: the request for one is what comes next.
      setAsking(order.binder !== null && !order.confirmed);
      throw refusal;
    }
  });
  return (
    <li aria-label={order.title} className={styles['order']}>
      <div className={styles['head']}>
        <h3>{order.title}</h3>
        <span className={styles['sum']}>{order.sum}</span>
        <span>payer {order.payer}</span>
        <b>{order.state}</b>
      </div>
      <p>
        {order.yes ??
          (order.binder === null ? `Nobody is entered whose yes binds ${order.payer}.` : `Needs a yes in writing of ${order.binder}.`)}
      </p>
      {order.words.map((words) => (
        <p key={words} className={styles['quiet']}>
          {words}
        </p>
      ))}
      {order.released ? null : (
        <div className={styles['keys']}>
          <Button tone={order.confirmed ? 'decide' : 'plain'} disabled={release.isPending} onClick={() => release.mutate(undefined)}>
            Release order no. {order.id}
          </Button>
          {order.confirmed || order.binder === null || asking ? null : <Button onClick={() => setAsking(true)}>Ask for the yes</Button>}
        </div>
      )}
      {asking && !order.confirmed ? <Request order={order} /> : null}
      {order.sending === null ? null : <Sending sending={order.sending} />}
    </li>
  );
}

/** The request with thing, price and date; the date is typed, and the text follows it. */
function Request({ order }: { readonly order: OrderView }) {
  const [by, setBy] = useState('');
  const [entered, setEntered] = useState('');
  const draft = useQuery({
    queryKey: ['order-request', order.id, entered],
    queryFn: () => call.orders.request({ order: order.id, by: entered }),
    retry: false,
  });
  return (
    <section aria-label="Request" className={styles['request']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setEntered(by);
        }}
      >
        <label>
          Needed by
          <input value={by} placeholder="thu 12:00" autoComplete="off" maxLength={200} onChange={(event) => setBy(event.target.value)} />
        </label>
        <Button type="submit">Set the date</Button>
      </form>
      {draft.isError ? <p role="alert">When exactly? “{entered}” has no one hour: thu 12:00.</p> : null}
      {draft.data ? <Asking key={draft.data.text} order={order} by={entered} draft={draft.data} /> : null}
    </section>
  );
}

function Asking({ order, by, draft }: { readonly order: OrderView; readonly by: string; readonly draft: SingleDraftView }) {
  const client = useQueryClient();
  const [text, setText] = useState(draft.text);
  const [open, setOpen] = useState(true);
  const ask = useDo(async () => {
    const { orders, ...done } = await call.orders.ask({ order: order.id, by, text });
    client.setQueryData<OrdersView>(['orders'], { orders });
    return done;
  });
  return (
    <>
      <ul>
        <Draft draft={draft} text={text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
      <Button tone="decide" disabled={ask.isPending} onClick={() => ask.mutate(undefined)}>
        Send to {draft.name}
      </Button>
    </>
  );
}
