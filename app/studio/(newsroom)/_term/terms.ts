import 'server-only';
import {
  createSectionAction,
  deleteSectionAction,
  readSectionAction,
  saveSectionAction,
} from '@/app/studio/(newsroom)/sections/actions';
import {
  createTopicAction,
  deleteTopicAction,
  readTopicAction,
  saveTopicAction,
} from '@/app/studio/(newsroom)/topics/actions';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';

/** What the pages of sections and those of topics work with. */
export const TERMS = {
  section: {
    descriptor: sectionDescriptor,
    create: createSectionAction,
    actions: { save: saveSectionAction, read: readSectionAction, remove: deleteSectionAction },
  },
  topic: {
    descriptor: topicDescriptor,
    create: createTopicAction,
    actions: { save: saveTopicAction, read: readTopicAction, remove: deleteTopicAction },
  },
};
