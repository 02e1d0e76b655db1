import { isSamePost } from './namesakes.ts';
import { isSameBody } from './officials.ts';
import type { Person, Post } from './posts.ts';

/** More posts of one person than any text has; it keeps the time linear on hostile ones. */
const MOST_POSTS = 60;

/** Gives a person a post, or adds to one that they have what this place tells more of it; a receipt before `textFrom` gives way. */
export function addPost(person: Person, post: Post, textFrom: number) {
  const at = person.posts.findIndex((known) => isSamePost(known, post));
  if (at < 0) {
    if (person.posts.length < MOST_POSTS) person.posts.push(post);
    return;
  }
  const known = person.posts[at] as Post;
  known.told.push(...post.told);
  const richer =
    known.organization === null ||
    (known.namedProvinceId === null && post.namedProvinceId !== null) ||
    (post.organization !== null &&
      post.organization.name.length > known.organization.name.length &&
      isSameBody(known.organization.name, post.organization.name));
  const fuller = post.title.length > known.title.length ? post.title : known.title;
  const evidence = richer || known.evidence.start < textFrom ? post.evidence : known.evidence;
  person.posts[at] = {
    ...(richer ? post : known),
    title: fuller,
    isNew: known.isNew || post.isNew,
    told: known.told,
    evidence,
  };
}
