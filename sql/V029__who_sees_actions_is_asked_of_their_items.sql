-- Who may see an action that came from a closed item is asked of the item (closed_item_viewer) since the log is read by its count: the view over actions has no reader left.

DROP VIEW closed_action_viewer;
