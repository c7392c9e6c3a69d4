import type { APIRoute, GetStaticPaths } from 'astro';
import { type Card, drawCard } from '../../site/cards/card.ts';
import { allCards } from '../../site/cards/list.ts';

interface Props {
  card: Card;
}

export const getStaticPaths = (async () =>
  Array.from(await allCards(), ([slug, card]) => ({
    params: { slug },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { card } }) =>
  new Response(await drawCard(card), { headers: { 'Content-Type': 'image/png' } });
