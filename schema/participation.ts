import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ParticipationRole } from '../src/model/event.ts';
import { connectionType } from './connection.ts';

registerEnumType(ParticipationRole, {
  name: 'ParticipationRole',
  description: 'In which role an official is at an event.',
  valuesConfig: {
    HOST: { description: 'Chairs or opens it (chủ trì).' },
    SPEAKER: { description: 'Speaks at it (phát biểu).' },
    GUEST: { description: 'Is received or visits.' },
    ELECTED: { description: 'Is elected at it.' },
    RE_ELECTED: { description: 'Is elected at it once more (tái cử).' },
    APPOINTED: { description: 'Is appointed at it.' },
    AWARDED: { description: 'Receives an award at it.' },
    ATTENDEE: { description: 'Is there (dự, tham dự).' },
  },
});

/** An official at an event. */
@ObjectType('Participation', { simpleResolvers: true, description: 'An official at an event.' })
export class ParticipationType {
  @Field(() => ParticipationRole, { description: 'In which role.' })
  readonly role!: ParticipationRole;
}

export const ParticipationConnectionType = connectionType<ParticipationType>(
  'Participation',
  () => ParticipationType,
);
