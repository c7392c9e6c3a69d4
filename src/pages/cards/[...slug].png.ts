import type { APIRoute, GetStaticPaths } from 'astro';
import { type Card, drawCard } from '../../site/cards/card.ts';
import { allCards } from '../../site/cards/list.ts';

export const getStaticPaths = (async () =>
  Array.from(await allCards(), ([slug, card]) => ({
    params: { slug },
    props: card,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'Content-Type': 'image/png' } });
