import type { Dialect } from './engine.ts';
import { LASTING } from './lasting.ts';

/** Version 1 of the tables. `t` and its like stand for words that differ between engines. */
export function firstSchema({ ddl, textTables }: Dialect): readonly string[] {
  const { text: t, identity, clustered } = ddl;
  const place = `article_id ${t} not null, place integer not null`;
  const evidence = `quote ${t} not null, start_at integer not null, end_at integer not null, rule ${t} not null,
    confidence double precision not null, primary key (article_id, place)`;
  return [
    `create table source (
      id ${t} primary key, name ${t} not null, kind ${t} not null, province_id ${t}, homepage ${t} not null,
      family ${t} not null, enabled integer not null, is_verified integer not null,
      expect_every_hours double precision not null, name_order ${t} not null, last_checked_at ${t}, last_succeeded_at ${t}, next_check_at ${t},
      consecutive_failures integer not null default 0, last_entry_count integer, last_error ${t},
      validators ${t} not null default '{}', moves ${t} not null default '{}', findings ${t} not null default '{}',
      told ${t} not null default '', reach ${t} not null default '{}')`,
    `create index source_by_name on source (name_order, id)`,
    `create table added_source (id ${t} primary key, input ${t} not null, at ${t} not null)`,
    `create table source_gap (
      source_id ${t} not null, from_at ${t} not null, to_at ${t} not null, reason ${t} not null, url ${t} not null,
      primary key (source_id, from_at, to_at, reason, url)) ${clustered}`,
    `create table source_check (
      source_id ${t} not null, from_at ${t} not null, to_at ${t} not null, outcome ${t} not null, code ${t},
      count integer not null, primary key (source_id, from_at)) ${clustered}`,
    `create table article (
      number ${identity}, id ${t} not null unique, source_id ${t} not null, story_reference_id ${t} not null,
      story_id ${t} not null, kind ${t} not null,
      language ${t} not null, published ${t} not null, published_only integer not null, seen_on ${t} not null,
      seen_at ${t} not null, fetched_at ${t} not null, updated_at ${t} not null, revision integer not null,
      word_count integer not null, rules ${t} not null, content_hash ${t} not null, statement_hash ${t} not null, url ${t} not null,
      canonical_url ${t} not null, title ${t} not null, lead ${t}, byline ${t}, credit ${t}, section ${t},
      tags ${t} not null,
      images ${t} not null, province_ids ${t} not null, country_ids ${t} not null)`,
    // Lists show articles without these: apart, several articles lie on a page of the file, and a list reads few pages.
    `create table article_body (
      number integer primary key, text ${t} not null, html ${t} not null, namings ${t} not null, citations ${t} not null)`,
    `create view whole_article as select a.*, b.text, b.html, b.namings, b.citations
      from article a join article_body b on b.number = a.number`,
    // The columns after the id are there to be read: most filters of a chart or list need no more of an article.
    `create index article_by_published on article (published, id, kind, language, source_id)`,
    `create index article_by_source on article (source_id, seen_at)`,
    `create index article_by_story on article (story_id, id)`,
    `create table article_revision (
      article_id ${t} not null, revision integer not null, at ${t} not null, title ${t} not null, lead ${t},
      text ${t} not null, primary key (article_id, revision))`,
    `create table page (
      canonical_url ${t} primary key, article_id ${t}, published_at ${t}, checked_at ${t} not null, etag ${t},
      last_modified ${t}, refusal_code ${t}, refusal_at ${t}, refusal_attempts integer)`,
    `create index page_by_article on page (article_id)`,
    `create table mention (
      ${place}, published ${t} not null, seen_on ${t} not null, reference_id ${t} not null, official_id ${t} not null,
      name ${t} not null, honorific ${t}, is_foreign integer not null, post ${t},
      seat ${t}, seat_rank ${t}, body_ended_on ${t}, position_id ${t}, title ${t}, organization_id ${t}, organization_kind ${t}, province_id ${t},
      is_former integer not null, started_on ${t}, ended_on ${t}, ${evidence})`,
    `create index mention_by_official on mention (official_id, published, article_id, place)`,
    `create index mention_by_position on mention (position_id, published, article_id, place)`,
    `create table event_report (
      ${place}, published ${t} not null, reference_id ${t} not null, event_id ${t} not null, kind ${t} not null, name ${t} not null, starts_on ${t},
      ends_on ${t}, precision ${t}, province_id ${t}, venue ${t}, participant_count integer,
      participant_count_is_approximate integer not null, is_main integer not null, organizer_ids ${t} not null,
      document_ids ${t} not null, country_ids ${t} not null, participations ${t} not null, ${evidence})`,
    `create index event_report_by_event on event_report (event_id, published, article_id, place)`,
    `create table reference (
      number ${identity}, id ${t} not null unique, kind ${t} not null, entity_id ${t} not null, stamp ${t} not null)`,
    // Long, and seldom read: most are remembered by their stamps.
    `create table reference_traits (number integer primary key, traits ${t} not null)`,
    // Most references mean themselves.
    `create index reference_by_entity on reference (entity_id) where id <> entity_id`,
    `create table reference_block (
      block bigint not null, reference integer not null, primary key (block, reference)) ${clustered}`,
    `create table link_decision (
      a ${t} not null, b ${t} not null, is_same integer not null, primary key (a, b)) ${clustered}`,
    `create table decision (number ${identity}, at ${t} not null, decision ${t} not null, reason ${t})`,
    // '' in the place of a reference means the whole article.
    `create table retraction (
      article_id ${t} not null, reference_id ${t} not null, person ${t},
      primary key (article_id, reference_id)) ${clustered}`,
    `create table reassignment (
      article_id ${t} not null, reference_id ${t} not null, to_id ${t} not null, person ${t} not null,
      primary key (article_id, reference_id)) ${clustered}`,
    `create index link_decision_by_b on link_decision (b)`,
    // A `tally` counts what statements say of an entity, for whoever folds it anew.
    `create table official (
      id ${t} primary key, name ${t} not null, other_names ${t} not null, honorific ${t}, is_foreign integer not null,
      article_count integer not null, last_seen ${t} not null, name_order ${t} not null, tally ${t} not null)`,
    `create index official_by_mentions on official (article_count, id, is_foreign)`,
    `create index official_by_name on official (name_order, id)`,
    `create index official_by_last_seen on official (last_seen, id)`,
    `create table position (
      id ${t} primary key, official_id ${t} not null, title ${t} not null, organization_id ${t}, province_id ${t},
      started_on ${t}, ended_on ${t}, first_seen_on ${t} not null, last_seen_on ${t} not null,
      held_from ${t}, held_until ${t}, end_known_by ${t}, successor_id ${t}, is_current integer not null, seat ${t}, seat_rank ${t},
      tenancy ${t} not null, tally ${t} not null)`,
    `create index position_by_seat on position (seat, seat_rank) where seat is not null`,
    `create index position_by_official on position (official_id, is_current, last_seen_on, id)`,
    `create index position_by_day on position (held_from, held_until, official_id)`,
    `create index position_by_province on position (province_id, official_id)`,
    `create index position_by_organization on position (organization_id, official_id)`,
    `create table organization (
      id ${t} primary key, name ${t} not null, other_names ${t} not null, kind ${t} not null, level ${t},
      province_id ${t}, parent_id ${t}, name_order ${t} not null, tally ${t} not null)`,
    `create index organization_by_name on organization (name_order, id)`,
    `create index organization_by_province on organization (province_id)`,
    `create index organization_by_kind on organization (kind, name_order, id)`,
    `create table event (
      id ${t} primary key, kind ${t} not null, name ${t} not null, starts ${t} not null, starts_on ${t}, ends_on ${t},
      ends ${t} not null, precision ${t}, province_id ${t}, venue ${t}, participant_count integer,
      participant_count_is_approximate integer not null, organizer_ids ${t} not null, document_ids ${t} not null,
      country_ids ${t} not null)`,
    // The last two columns are there to be read, as with articles.
    `create index event_by_start on event (starts, id, ends, kind)`,
    `create index event_lasting on event (starts, id, ends, kind) where ${LASTING}`,
    `create table participation (
      event_id ${t} not null, role_order integer not null, official_id ${t} not null, role ${t} not null,
      starts ${t} not null, article_id ${t} not null, quote ${t} not null, start_at integer not null,
      end_at integer not null, rule ${t} not null, confidence double precision not null,
      primary key (event_id, role_order, official_id))`,
    `create index participation_by_official on participation (official_id, starts, event_id, role_order)`,
    `create table legal_document (
      id ${t} primary key, number ${t}, kind ${t} not null, issuer ${t}, issued_on ${t}, number_order ${t} not null,
      tally ${t} not null)`,
    `create index legal_document_by_number on legal_document (number_order, id)`,
    `create table story (
      id ${t} primary key, title ${t} not null, first_published ${t} not null, source_count integer not null,
      article_count integer not null, original_id ${t}, earliest ${t} not null)`,
    `create index story_by_published on story (first_published, id)`,
    `create index story_of_several on story (first_published, id, original_id) where article_count > 1`,
    `create index story_told_before on story (first_published, id) where earliest < first_published`,
    `create table article_link (
      target_id ${t} not null, published ${t} not null, article_id ${t} not null,
      primary key (target_id, published, article_id)) ${clustered}`,
    `create index article_link_by_article on article_link (article_id, target_id)`,
    // What the articles of some days speak of, side by side: found by article they lie all over the table.
    `create index article_link_of_events on article_link (published, article_id, target_id)
      where target_id >= 'event:' and target_id < 'event;'`,
    `create index article_link_of_officials on article_link (published, article_id, target_id)
      where target_id >= 'official:' and target_id < 'official;'`,
    `create table event_link (
      target_id ${t} not null, starts ${t} not null, event_id ${t} not null,
      primary key (target_id, starts, event_id)) ${clustered}`,
    `create table change (
      seq bigint primary key, kind ${t} not null, node_kind ${t} not null, node_id ${t} not null, at ${t} not null,
      province_ids ${t} not null, source_ids ${t} not null, official_ids ${t} not null)`,
    `create index change_by_event on change (node_id) where node_kind = 'EVENT'`,
    `create index change_by_removed on change (node_id) where kind = 'REMOVED'`,
    // A row lock on the counter makes the order of numbers the order of commits, which a sequence does not.
    `create table counter (id integer primary key check (id = 1), seq bigint not null)`,
    `insert into counter (id, seq) values (1, 0)`,
    `create table name_index (number ${identity}, id ${t} not null unique)`,
    ...textTables,
  ];
}
