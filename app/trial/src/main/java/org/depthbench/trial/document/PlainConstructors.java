package org.depthbench.trial.document;

import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Has Jackson make records by their constructors. It else makes them by method handles, and Java writes some classes for each kind
 * of record at run time, which takes 30 to 60 ms of a worker's start.
 */
final class PlainConstructors extends ValueInstantiators.Base {
    private PlainConstructors() {}

    static JacksonModule module() {
        return new SimpleModule("plain constructors") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                context.addValueInstantiators(new PlainConstructors());
            }
        };
    }

    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator usual) {
        return bean.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
                ? new OfRecord(standard)
                : usual;
    }

    private static final class OfRecord extends StdValueInstantiator {
        private static final long serialVersionUID = 1L;

        OfRecord(StdValueInstantiator usual) {
            super(usual);
        }

        /** A component that is {@linkplain LeftOut left out} has its usual value. */
        @Override
        public Object createFromObjectWith(
                DeserializationContext context, SettableBeanProperty[] components, PropertyValueBuffer values) {
            for (SettableBeanProperty component : components) {
                if (Boolean.FALSE.equals(component.getMetadata().getRequired()) && !values.hasParameter(component)) {
                    values.assignParameter(
                            component, component.getValueDeserializer().getEmptyValue(context));
                }
            }
            return createFromObjectWith(context, values.getParameters(context, components));
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            if (_withArgsCreator == null || !(_withArgsCreator.getMember() instanceof Constructor<?> constructor)) {
                return super.createFromObjectWith(context, values);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                return context.handleInstantiationProblem(_valueClass, values, rewrapCtorProblem(context, e));
            }
        }
    }
}
