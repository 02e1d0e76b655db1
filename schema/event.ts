import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DatePrecision, EventKind, EventStatus } from '../src/model/event.ts';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateScalar } from './scalars.ts';

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What kind of event it is.',
  valuesConfig: {
    CONFERENCE: { description: 'A conference (hội nghị).' },
    CONGRESS: { description: 'A congress (đại hội).' },
    TRAINING: { description: 'A training course (tập huấn, bồi dưỡng).' },
    CEREMONY: { description: 'A ceremony (lễ): an opening, a handing over, an award.' },
    COMMEMORATION: { description: 'A commemoration (kỷ niệm, tưởng niệm).' },
    VISIT: { description: 'A visit to a place or to people (thăm, chúc mừng, làm việc tại).' },
    MEETING: { description: 'A meeting or reception (họp, tiếp, gặp mặt).' },
    EXCHANGE: { description: 'An exchange between people or places (giao lưu).' },
    SIGNING: { description: 'A signing (ký kết).' },
    INSPECTION: { description: 'A supervision or inspection (giám sát, kiểm tra).' },
    ELECTION: { description: 'An election, or the consultations before one (bầu cử, hiệp thương).' },
    FESTIVAL: { description: 'A festival (ngày hội, lễ hội, liên hoan).' },
    CAMPAIGN: {
      description:
        'A campaign, its launch, or a collection of donations (cuộc vận động, phát động, quyên góp).',
    },
    SEMINAR: { description: 'A seminar or round table (hội thảo, tọa đàm).' },
    OTHER: { description: 'None of these, or not known.' },
  },
});

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly the date of an event is known; a coarser date stands as its first and last day.',
  valuesConfig: {
    DAY: { description: 'To the day.' },
    PART_OF_MONTH: { description: 'Beginning, middle or end of a month.' },
    MONTH: { description: 'To the month.' },
    YEAR: { description: 'To the year.' },
  },
});

registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Where an event stands today, by calendar days in Viet Nam.',
  valuesConfig: {
    UPCOMING: { description: 'It begins after today.' },
    ONGOING: { description: 'Today is one of its days.' },
    PAST: { description: 'Its last day is over.' },
    UNDATED: { description: 'Its date is not known.' },
  },
});

/** The orders of a list of events. */
export const EventOrder = { STARTS_DESC: 'STARTS_DESC', STARTS_ASC: 'STARTS_ASC' } as const;
export type EventOrder = keyof typeof EventOrder;

registerEnumType(EventOrder, {
  name: 'EventOrder',
  description: 'The order of a list of events.',
  valuesConfig: {
    STARTS_DESC: { description: 'Latest first, undated last.' },
    STARTS_ASC: { description: 'Undated first, then earliest first.' },
  },
});

/** Something that takes place on a day or a run of days. */
@ObjectType('Event', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Something that takes place on a day or a run of days (schema.org Event), folded from all its reports.',
})
export class EventType extends NodeType {
  @Field(() => EventKind, { description: 'What kind of event it is.' })
  readonly kind!: EventKind;

  @Field(() => String, { description: 'Name as the articles give it.' })
  readonly name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where no article says when.' })
  readonly startsOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day; null for an event of one day or with no known date.',
  })
  readonly endsOn!: string | null;

  @Field(() => DatePrecision, {
    nullable: true,
    description: 'How exactly the date is known; null with no known date.',
  })
  readonly precision!: DatePrecision | null;

  @Field(() => String, { nullable: true, description: 'The place within the province, as printed.' })
  readonly venue!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many took part, where an article says so.' })
  readonly participantCount!: number | null;

  @Field(() => Boolean, { description: 'True where the number came with "hơn", "gần", "khoảng" or "trên".' })
  readonly participantCountIsApproximate!: boolean;
}

export const EventConnectionType = connectionType<EventType>('Event', () => EventType);
