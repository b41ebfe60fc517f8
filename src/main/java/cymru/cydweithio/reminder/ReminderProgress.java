package cymru.cydweithio.reminder;

import cymru.cydweithio.security.DueDate;

/**
 * The progress of a run of reminders.
 *
 * @param last what was looked at last; null when there was nothing left
 * @param written how many mails were written
 */
record ReminderProgress(DueDate last, int written) {}
