package io.logdawg.reports;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/**
 * Binds a status to PostgreSQL's enum {@code report_status}. Hibernate's own mapping of named enums
 * takes the Java constant's name, which is not how the database spells it; and a plain varchar does
 * not compare with an enum.
 */
class ReportStatusColumn extends VarcharJdbcType {

  private static final long serialVersionUID = 1L;

  @Override
  public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
    return new BasicBinder<>(javaType, this) {
      private static final long serialVersionUID = 1L;

      @Override
      protected void doBind(PreparedStatement st, X value, int index, WrapperOptions options)
          throws SQLException {
        st.setObject(index, javaType.unwrap(value, String.class, options), Types.OTHER);
      }

      @Override
      protected void doBind(CallableStatement st, X value, String name, WrapperOptions options)
          throws SQLException {
        st.setObject(name, javaType.unwrap(value, String.class, options), Types.OTHER);
      }
    };
  }

  @Converter
  static class AsText implements AttributeConverter<ReportStatus, String> {

    @Override
    public String convertToDatabaseColumn(ReportStatus status) {
      return status.id();
    }

    @Override
    public ReportStatus convertToEntityAttribute(String text) {
      return ReportStatus.of(text).orElseThrow();
    }
  }
}
