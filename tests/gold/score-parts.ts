import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnglishRecordText } from '../../src/extract/english/record-text.ts';
import { isEnglish } from '../../src/extract/page/language.ts';
import { readRecordText } from '../../src/extract/statement/record-text.ts';
import { statementsOf } from '../../src/extract/statements.ts';
import type { EventKind, ParticipationRole } from '../../src/model/event.ts';
import { recordsIn } from './score.ts';

/** Who took which parts in the events of a text, by hand. */
export interface PartsGold {
  readonly id: string;
  /** An event is known by its first day and one of these kinds: which of them a reader gives it is not measured here. */
  readonly events: readonly {
    readonly key: string;
    readonly kinds: readonly EventKind[];
    readonly start: string;
  }[];
  /** Any of `roles` is right, another is wrong. */
  readonly parts: readonly {
    readonly event: string;
    readonly name: string;
    readonly roles: readonly ParticipationRole[];
  }[];
  /** Parts that an honest reader may give or leave out: neither right nor wrong. */
  readonly either: readonly {
    readonly event: string;
    readonly name: string;
    readonly role: ParticipationRole;
  }[];
}

export interface PartsScore {
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  /** Parts that the gold asks for. */
  readonly gold: number;
  /** What was missed or is too much, a line each. */
  readonly misses: readonly string[];
}

interface Part {
  readonly event: string;
  readonly name: string;
  readonly role: ParticipationRole;
}

/** Compares the parts that are read from every text of a folder with the annotated ones: (event, person, role). */
export function scoreParts(folder: string): PartsScore {
  const golds = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PartsGold);
  const texts = new Map(recordsIn(folder).map(({ id, text }) => [id, text]));
  let right = 0;
  let asked = 0;
  const misses: string[] = [];
  let extra = 0;
  for (const gold of golds) {
    const text = texts.get(gold.id);
    if (text === undefined) throw new Error(`expected the text of ${gold.id} beside its gold`);
    const free = new Set(partsOf(text, gold));
    for (const { event, name, roles } of gold.parts) {
      asked++;
      const hits = [...free].filter(
        (part) => part.event === event && part.name === name && roles.includes(part.role),
      );
      if (hits.length === 0) misses.push(`${gold.id} missed: ${event} ${name} ${roles.join('|')}`);
      else right++;
      for (const hit of hits) free.delete(hit);
    }
    for (const part of free) {
      if (isEither(gold, part)) continue;
      extra++;
      misses.push(`${gold.id} extra: ${part.event} ${part.name} ${part.role}`);
    }
  }
  return {
    texts: golds.length,
    precision: right + extra === 0 ? 1 : right / (right + extra),
    recall: asked === 0 ? 1 : right / asked,
    gold: asked,
    misses,
  };
}

/** Whoever has another part in an event attends it besides. */
const isEither = ({ either, parts }: PartsGold, { event, name, role }: Part) =>
  either.some((one) => one.event === event && one.name === name && one.role === role) ||
  (role === 'ATTENDEE' && parts.some((one) => one.event === event && one.name === name));

/** An event that the gold does not know bears its own kind and day for a key. */
function partsOf(text: string, { events }: PartsGold): readonly Part[] {
  const inEnglish = isEnglish(text);
  const page = inEnglish ? readEnglishRecordText(text) : readRecordText(text);
  const { officials, events: read } = statementsOf(
    page.text,
    {
      title: page.title,
      lead: null,
      publishedOn: page.publishedAt?.slice(0, 10) ?? null,
      homeProvinceId: null,
      language: inEnglish ? 'en' : 'vi',
    },
    page.captions,
  );
  return read.flatMap(({ kind, startsOn, participations }) => {
    const known = events.find(({ kinds, start }) => kinds.includes(kind) && start === startsOn);
    return participations.map(({ official, role }) => ({
      event: known?.key ?? `${kind} ${startsOn}`,
      name: officials[official]?.name ?? '',
      role,
    }));
  });
}
