-- Pins of a list may share a position: readers see the one whose slot began last. A build from before shows those that are due one after the other, and
-- when it removes one of them from a list without fill, it moves what follows up by one, to the position of the others: nothing is lost, and readers then
-- see at that position what began last.

SET LOCAL lock_timeout = '5s';

CREATE INDEX "ListPin_listId_position_idx" ON "ListPin"("listId", "position");
CREATE INDEX "StagedPin_listId_position_idx" ON "StagedPin"("listId", "position");
ALTER TABLE "ListPin" DROP CONSTRAINT "ListPin_listId_position_key";
ALTER TABLE "StagedPin" DROP CONSTRAINT "StagedPin_listId_position_key";
