import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DatePrecision, EventKind, EventStatus } from '../src/model/event.ts';
import { connectionType } from './connection.ts';
import { NodeType } from './node.ts';
import { DateScalar } from './scalars.ts';

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What kind of event it is.',
  valuesConfig: {
    CONFERENCE: { description: 'Hội nghị.' },
    CONGRESS: { description: 'Đại hội.' },
    TRAINING: { description: 'Tập huấn, bồi dưỡng.' },
    CEREMONY: { description: 'Lễ: opening, handing over, award.' },
    COMMEMORATION: { description: 'Kỷ niệm, tưởng niệm.' },
    VISIT: { description: 'Thăm, chúc mừng, làm việc tại chỗ.' },
    MEETING: { description: 'Họp, tiếp, gặp mặt.' },
    EXCHANGE: { description: 'Giao lưu.' },
    SIGNING: { description: 'Ký kết.' },
    INSPECTION: { description: 'Giám sát, kiểm tra.' },
    ELECTION: { description: 'Bầu cử, hiệp thương.' },
    FESTIVAL: { description: 'Ngày hội, lễ hội, liên hoan.' },
    CAMPAIGN: { description: 'Cuộc vận động, phát động, đợt quyên góp.' },
    SEMINAR: { description: 'Hội thảo, tọa đàm.' },
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
