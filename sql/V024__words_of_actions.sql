-- A full-text index over what an action says. A search that reads every row to find a rare word keeps the database busy for seconds in a log of a million rows.

-- Every word counts: the list of stop words is English, and leaves out Welsh words as well ('de', south). The choice is kept with the index.
SET SESSION innodb_ft_enable_stopword = OFF;
CREATE FULLTEXT INDEX action_words ON action (reference, wording);
SET SESSION innodb_ft_enable_stopword = DEFAULT;
