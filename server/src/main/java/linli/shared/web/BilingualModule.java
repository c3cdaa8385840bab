package linli.shared.web;

import java.util.List;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Writes what is bilingual as two fields of its record, the English beside the Chinese. */
class BilingualModule extends SimpleModule {
    /** What the field of the English ends with. */
    static final String ENGLISH = "En";

    BilingualModule() {
        super("bilingual");
        setSerializerModifier(new InTwoFields());
    }

    private static final class InTwoFields extends ValueSerializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
            properties.replaceAll(
                    property -> property.getType().hasRawClass(Bilingual.class) ? new Both(property) : property);
            return properties;
        }
    }

    private static final class Both extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        Both(BeanPropertyWriter property) {
            super(property);
        }

        @Override
        public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context)
                throws Exception {
            var text = (Bilingual) get(bean);
            write(json, getName(), text == null ? null : text.zh());
            write(json, getName() + ENGLISH, text == null ? null : text.en());
        }

        private static void write(JsonGenerator json, String field, @Nullable String text) {
            json.writeName(field);
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
    }
}
