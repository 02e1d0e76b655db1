/*
 * The two events of "GraphQL over Server-Sent Events", distinct connections mode, in the form of the HTML standard (9.2.5). The
 * `id` is ours: a browser's EventSource sends the last one as Last-Event-ID when it comes back.
 */

// A cursor with a line break would end the field early; none of ours has one.
const idLine = (id: string | null) => (id === null || /[\r\n\0]/.test(id) ? '' : `id: ${id}\n`);

/** One result in JSON, which has no line breaks, so it is one line of data. */
export function nextEvent(json: string, id: string | null): string {
  return `event: next\n${idLine(id)}data: ${json}\n\n`;
}

/** The end of the operation. The empty `data` is needed: a browser drops an event without it. */
export const COMPLETE_EVENT = 'event: complete\ndata:\n\n';

/**
 * A sign of life that no client sees as an event. With an id it still moves the place from which EventSource goes on (HTML
 * standard, 9.2.6: the last event id is set before an event without data is dropped).
 */
export function heartbeat(id: string | null): string {
  return `:\n${idLine(id)}\n`;
}
