import { answerEditor } from '@/app/studio/editions/editor-request';
import { answerUpload } from '@/lib/media/uploads/answer-upload';

/** Takes pictures and files by the tus protocol, in parts that survive a lost connection and a restarted server. */
function answer(request: Request): Promise<Response> {
  return answerEditor(request, ({ actor }) => answerUpload(actor, request));
}

export { answer as DELETE, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST };
