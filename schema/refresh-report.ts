import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How a refresh can come out that was begun. */
export const RefreshOutcome = { SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED', ABORTED: 'ABORTED' } as const;

registerEnumType(RefreshOutcome, {
  name: 'RefreshOutcome',
  description: 'How a refresh came out.',
  valuesConfig: {
    SUCCEEDED: { description: 'A feed or list could be read; pages may have failed all the same.' },
    FAILED: { description: 'No feed or list could be read.' },
    ABORTED: {
      description:
        'It was called off: the source was switched off, or the gateway stops. What was read is kept.',
    },
  },
});

/** What a refresh did. */
@ObjectType('RefreshReport', { simpleResolvers: true, description: 'What one refresh of one source did.' })
export class RefreshReportType {
  @Field(() => RefreshOutcome, { description: 'How it came out.' })
  readonly outcome!: keyof typeof RefreshOutcome;

  @Field(() => Int, { description: 'Number of pages that came with a body.' })
  readonly fetched!: number;

  @Field(() => Int, {
    description: "Number of pages that had not changed, by the server's word or by their content.",
  })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Number of new articles.' })
  readonly added!: number;

  @Field(() => Int, { description: 'Number of articles that were known and have changed.' })
  readonly updated!: number;

  @Field(() => Int, { description: 'Number of feeds, lists and pages that gave nothing.' })
  readonly failed!: number;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  readonly durationMs!: number;
}
