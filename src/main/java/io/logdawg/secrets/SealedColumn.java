package io.logdawg.secrets;

/**
 * Where a feature keeps sealed secrets: a column of a table with {@code id} and {@code org_id},
 * sealed for the row's id. Features declare theirs as beans, so that each is re-sealed after the
 * master key was rotated.
 */
public record SealedColumn(String table, String column) {

  private static final String NAME = "[a-z][a-z_]*";

  public SealedColumn {
    if (!table.matches(NAME) || !column.matches(NAME)) {
      throw new IllegalArgumentException("Not the names of a table and a column");
    }
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
