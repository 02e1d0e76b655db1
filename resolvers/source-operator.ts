import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { PreviewType } from '../schema/preview.ts';
import { RefreshReportType } from '../schema/refresh-report.ts';
import { UrlScalar } from '../schema/scalars.ts';
import { SourceErrorType, SourceType } from '../schema/source.ts';
import { SourceInputType } from '../schema/source-input.ts';
import type { Preview } from '../src/model/preview.ts';
import type { RefreshReport } from '../src/model/refresh-report.ts';
import type { Source, SourceError } from '../src/model/source.ts';
import type { Context } from './context.ts';
import { idsOf } from './ids.ts';
import { REASON, reasonOf } from './reason.ts';

/** What operators do about the sites that are read. */
@Authorized()
@Resolver(() => RefreshReportType)
export class SourceOperatorResolver {
  @Mutation(() => SourceType, {
    description:
      'Adds a site to those that are read, for good, and answers with it. Where no feeds, lists or sitemaps are given, they are looked for from its homepage, which takes up to half a minute; READ_NO_ENTRIES when there are none.',
  })
  async addSource(
    @Ctx() context: Context,
    @Arg('input', () => SourceInputType, { description: 'What is known of the site.' })
    input: SourceInputType,
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<Source> {
    const why = reasonOf(reason);
    const decision = await context.desk.proposal({ ...input }, context.signal);
    // Looking a site over takes its time; the decision is of now.
    context.renew();
    await context.decide(decision, why);
    return context.loaders.referred('SOURCE', decision.source.id);
  }

  @Mutation(() => SourceType, {
    description:
      'Switches a source on or off, for good, and answers with it. A source that is off is not read, and what is under way of it is called off; its articles stay.',
  })
  async setSourceEnabled(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('enabled', () => Boolean, { description: 'Whether it is read from now on.' }) enabled: boolean,
    @Arg('reason', () => String, REASON) reason?: string | null,
  ): Promise<Source> {
    idsOf('SOURCE', 'id', [id]);
    const kind = enabled ? 'ENABLE_SOURCE' : 'DISABLE_SOURCE';
    const why = reasonOf(reason);
    await context.desk.enrol(id);
    await context.decide({ kind, sourceId: id }, why);
    return context.loaders.referred('SOURCE', id);
  }

  @Mutation(() => RefreshReportType, {
    description:
      'Reads a source now, as politely as ever, and answers when that is over; while it is being read already, it is that refresh that is waited for. It goes on when the operation runs out of time.',
  })
  async refreshSource(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
  ): Promise<RefreshReport> {
    idsOf('SOURCE', 'id', [id]);
    const report = await context.desk.refresh(id);
    context.renew();
    return report;
  }

  @FieldResolver(() => SourceType, { description: 'The source that was read.' })
  source(@Root() { sourceId }: RefreshReport, @Ctx() { loaders }: Context) {
    return loaders.referred('SOURCE', sourceId);
  }

  @FieldResolver(() => [SourceErrorType], {
    description: 'Why something gave nothing, the first twenty reasons.',
  })
  errors(@Root() { errors }: RefreshReport): readonly SourceError[] {
    return errors;
  }

  @Mutation(() => PreviewType, {
    description:
      'Reads a page, feed or list with the rules it would get, and stores nothing. Of a feed or list the first articles are read too, five at most.',
  })
  previewUrl(
    @Ctx() context: Context,
    @Arg('url', () => UrlScalar, { description: 'Its address.' }) url: string,
    @Arg('family', () => String, {
      nullable: true,
      description: 'The CMS family whose rules to read it with, in place of those of its site.',
    })
    family?: string | null,
  ): Promise<Preview> {
    return context.desk.preview(url, family ?? null, context.signal);
  }
}
