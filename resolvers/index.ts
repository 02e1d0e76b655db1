// Before any decorator runs: type-graphql asks for it as soon as a class is read.
import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type PubSub } from 'type-graphql';
import { ArticleResolver } from './article.ts';
import { onlyOperators } from './authority.ts';
import { ChangeResolver } from './change.ts';
import { CountryResolver } from './country.ts';
import { DecisionResolver } from './decision.ts';
import { LegalDocumentResolver } from './document.ts';
import { EventResolver } from './event.ts';
import { EvidenceResolver } from './evidence.ts';
import { FederationResolver } from './federation.ts';
import { SourceGapResolver } from './gap.ts';
import { LiveResolver } from './live.ts';
import { MentionResolver } from './mention.ts';
import { NodeResolver } from './node.ts';
import { AssociateResolver, OfficialResolver } from './official.ts';
import { OperatorResolver } from './operator.ts';
import { OrganizationResolver } from './organization.ts';
import { ParticipationResolver } from './participation.ts';
import { PositionResolver } from './position.ts';
import { ProvinceResolver } from './province.ts';
import { SearchResolver } from './search.ts';
import { SourceResolver } from './source.ts';
import { SourceHealthResolver } from './source-health.ts';
import { SourceOperatorResolver } from './source-operator.ts';
import { StatisticsResolver } from './statistics.ts';
import { StoryResolver } from './story.ts';
import { unwrapResolvers } from './unwrapped.ts';

/** type-graphql wants one as soon as a subscription exists; ours each bring their own `subscribe`, so none may come here. */
const noPubSub: PubSub = {
  publish() {
    throw new Error('expected changes to be published on the bus, but got a publish to type-graphql');
  },
  subscribe() {
    throw new Error(
      'expected every subscription to bring its own subscribe function, but one asked type-graphql',
    );
  },
};

function build(): GraphQLSchema {
  // Parameter decorators run from the last to the first; readers of the schema expect arguments as they are declared.
  getMetadataStorage().params.reverse();
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ArticleResolver,
      EventResolver,
      OfficialResolver,
      OrganizationResolver,
      LegalDocumentResolver,
      ProvinceResolver,
      CountryResolver,
      SourceResolver,
      SourceGapResolver,
      SourceHealthResolver,
      StoryResolver,
      ChangeResolver,
      MentionResolver,
      ParticipationResolver,
      PositionResolver,
      AssociateResolver,
      EvidenceResolver,
      StatisticsResolver,
      LiveResolver,
      OperatorResolver,
      SourceOperatorResolver,
      DecisionResolver,
      SearchResolver,
      FederationResolver,
    ],
    authChecker: onlyOperators,
    pubSub: noPubSub,
    validate: false,
  });
  unwrapResolvers(schema);
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  // type-graphql gives its root types no description.
  if (query) query.description = 'What can be asked.';
  if (mutation) mutation.description = 'What operators can do; FORBIDDEN for everybody else.';
  if (subscription) subscription.description = 'What can be listened to.';
  return schema;
}

let graph: GraphQLSchema | null = null;

/** The executable schema. Built once a process: type-graphql keeps its metadata in a global. */
export function buildGraph(): GraphQLSchema {
  graph ??= build();
  return graph;
}
