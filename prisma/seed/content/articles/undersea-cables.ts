import { mediaId } from '@/prisma/seed/content/media-id';
import type { SampleEdition, SampleEntry } from '@/prisma/seed/content/types';

// English alone: on the Arabic site it appears only where a list names it, marked as English.
const en: SampleEdition = {
  slug: 'cables-beneath-the-gulf',
  kicker: 'Digital Infrastructure:',
  title: 'Cables beneath the Gulf: The Quiet Geography of the Internet',
  standfirst:
    'The cloud has a floor, and much of it lies under water. How the region lays, lands and mends its cables will decide how well it is connected to everyone else.',
  body: [
    {
      p: 'It is easy to think of the internet as something overhead. Nearly all of the data that passes between continents in fact travels along the seabed, in glass fibres thinner than a hair, inside cables about as thick as a garden hose. Satellites fill the gaps. The weight is carried by the sea.',
    },
    {
      p: [
        'The Gulf is a shallow sea with a long memory. Pearl divers knew its oyster beds by name and called them ',
        { text: 'هيرات', lang: 'ar' },
        '.',
        { note: 'beds' },
        ' The engineers who survey cable routes today are interested in many of the same things: depth, current, the nature of the bottom, and where other people drop their anchors.',
      ],
    },
    { h2: 'Three Kinds of Exposure' },
    {
      points: [
        {
          lead: 'Accident',
          text: [
            'Most faults have nothing to do with sabotage. They come from fishing gear, from anchors and, in some places, from the movement of the seabed itself. In busy shallow water all of these are more likely.',
          ],
        },
        {
          lead: 'Crowding',
          text: [
            'Ships and cables like the same passages. Where a strait is narrow, several cables may lie within a short distance of one another, so that one mishap can touch more than one of them.',
            'On the map such routes look like separate lines. To an anchor they are one place.',
          ],
        },
        {
          lead: 'Delay',
          text: [
            'Repair depends on specialised ships, of which there are few, and on permits, of which there may be many. A damaged cable can wait longer for a signature than for a splice.',
          ],
        },
      ],
    },
    { h2: 'What the Law Provides' },
    {
      p: [
        'Cables were protected by treaty as early as 1884.',
        { note: 'paris' },
        ' The Convention on the Law of the Sea keeps the principle: in Article 113',
        { note: 'law-of-the-sea' },
        ' it asks every state to make it an offence for ships flying its flag, or for persons under its jurisdiction, to break or injure a cable beneath the high seas, whether wilfully or through culpable negligence. Two difficulties follow. Not every state has written the rule into its own law, and the rule was made for a time when the main danger was carelessness.',
      ],
    },
    { h2: 'Resilience Is a Habit' },
    {
      p: 'No cable can be made unbreakable. A network can be made hard to interrupt, and the means are well understood:',
    },
    {
      ol: [
        'Land cables at several points, on more than one coast, and join those points overland.',
        'Agree on repair permits before they are needed, so that a ship may sail on the day of the fault.',
        'Mark cable routes on the charts that fishermen use, and speak to fishermen about them.',
        'Publish faults when they occur, since a risk that nobody counts is a risk that nobody insures.',
      ],
    },
    {
      p: [
        'The last point is the cheapest. Shipping has learned to share what it knows about danger, as the Center noted in ',
        {
          text: 'an earlier analysis of the Red Sea',
          href: '/en/articles/the-price-of-uncertainty-shipping-and-the-red-sea',
        },
        '. Those who own cables compete with one another and are slower to talk. A saying among engineers puts the matter well:',
      ],
    },
    { quote: 'Nobody thanks you for the outage that did not happen.' },
    {
      p: 'For states that mean to be centres of data as they have been centres of trade, that unthanked work is the foundation of the rest. A data hall can be built in a year or two. The trust that brings other people’s data to it is laid slowly, like cable, and it is found out in the same way, when something pulls.',
    },
  ],
  notes: {
    beds: [
      'The plural of ',
      { text: 'هير', lang: 'ar' },
      ', the word for an oyster bed in the dialects of the Gulf.',
    ],
    paris: 'Convention for the Protection of Submarine Telegraph Cables, Paris, 14 March 1884.',
    'law-of-the-sea': 'United Nations Convention on the Law of the Sea, Montego Bay, 10 December 1982.',
  },
};

export const underseaCables: SampleEntry = {
  key: 'undersea-cables',
  kind: 'article',
  section: 'technology',
  topics: ['maritime-routes'],
  authors: ['yassine-elouardi'],
  issue: null,
  date: '2026-02-09',
  cover: mediaId(3),
  correction: {
    locale: 'en',
    date: '2026-02-11',
    note: 'An earlier version dated the convention for the protection of telegraph cables to 1888. It was signed in 1884.',
  },
  ar: null,
  en,
  publish: ['en'],
  translate: { locale: 'ar', by: 'omar', days: 5 },
};
