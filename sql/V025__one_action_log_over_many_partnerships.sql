-- Orders of the action log for people who read many partnerships: the pages of their lists are walked in these, where an index of each partnership would have to be merged and sorted.

CREATE INDEX action_of_state_by_due ON action (state, due_order, id);
CREATE INDEX action_of_all_by_due ON action (due_order, id);
CREATE INDEX action_of_state_by_raised ON action (state, raised_on, id);
CREATE INDEX action_of_all_by_raised ON action (raised_on, id);
